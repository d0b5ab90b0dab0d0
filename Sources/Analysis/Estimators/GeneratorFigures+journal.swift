import Observations

extension GeneratorFigures {
    init(_ journal: Journal) {
        let conditions = journal.conditions.map(\.condition)
        let arrivals = journal.visits.compactMap { visit in
            visit.arrived.flatMap { arrived in visit.intended.map { arrived - $0 } }
        }
        self.init(
            arrivalLateness: DurationSummary(exact: arrivals),
            timerLateness: Self.timerLateness(conditions),
            loops: conditions.compactMap(\.loops).max() ?? 1,
            longestStall: conditions.map(\.longestStall).max() ?? 0,
            loopShare: DurationSummary(exact: Self.loopShares(journal.conditions)).p95,
            descriptors: conditions.compactMap(\.descriptors?.share).max(),
            ports: conditions.compactMap(\.ports?.share).max(),
            shortages: conditions.compactMap(\.shortages).max() ?? 0,
            longestWait: conditions.compactMap(\.longestWait).max(),
            peakResidentBytes: conditions.map(\.peakResidentBytes).max() ?? 0,
            cpuSeconds: conditions.map(\.cpuSeconds).max() ?? 0,
            peakConnections: conditions.map(\.openConnections).max() ?? 0,
            peakRequestsInFlight: conditions.map(\.peakRequestsInFlight).max() ?? 0,
            peakVisitors: conditions.map(\.visitorsPresent).max() ?? 0
        )
    }

    /// What share of a core the busiest loop's thread used between one sample and the next.
    private static func loopShares(_ conditions: [(at: Double, condition: GeneratorCondition)]) -> [Double] {
        zip(conditions, conditions.dropFirst()).compactMap { before, after in
            guard let used = before.condition.loopSeconds, let then = after.condition.loopSeconds else { return nil }
            let passed = after.at - before.at
            // The last sample may follow the one before it at once.
            return passed >= shortestSpan ? (then - used) / passed : nil
        }
    }

    /// Seconds: over less than this a share says little.
    private static let shortestSpan = 0.5

    /// Count and mean are of every timer; the percentiles are of each sample's latest timer, so they err on the high
    /// side.
    private static func timerLateness(_ conditions: [GeneratorCondition]) -> DurationSummary {
        let samples = conditions.filter { $0.timersFired > 0 }
        var summary = DurationSummary(exact: samples.map(\.timerLatenessMax))
        let fired = samples.reduce(0) { $0 + $1.timersFired }
        guard fired > 0 else { return summary }
        let total = samples.reduce(0) { $0 + $1.timerLatenessMean * Double($1.timersFired) }
        summary.count = fired
        summary.mean = total / Double(fired)
        summary.min = nil
        return summary
    }
}
