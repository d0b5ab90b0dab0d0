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
            longestStall: conditions.map(\.longestStall).max() ?? 0,
            peakResidentBytes: conditions.map(\.peakResidentBytes).max() ?? 0,
            cpuSeconds: conditions.map(\.cpuSeconds).max() ?? 0,
            peakConnections: conditions.map(\.openConnections).max() ?? 0,
            peakRequestsInFlight: conditions.map(\.peakRequestsInFlight).max() ?? 0,
            peakVisitors: conditions.map(\.visitorsPresent).max() ?? 0
        )
    }

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
