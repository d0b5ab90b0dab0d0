extension Expectation {
    /// Why the rest of a run could always still meet it, so that it never ends one; nil when it may end one.
    var alwaysHasHope: String? {
        guard case .figure(let figure) = claim else { return nil }
        let metric = figure.metric
        if metric.family == "http.latency" || metric.statistic == "mean" || Self.comesRight.contains(metric.name) {
            return "\(metric.name) may still come right until the run's end"
        }
        let isUpward = figure.comparison == .atLeast || figure.comparison == .greater
        if metric.unit == .count, isUpward { return "a count may still grow until the run's end" }
        if metric.unit != .count, figure.comparison == .equal { return "`=` may still come true until the run's end" }
        let isLeast = metric.statistic == "min"
        if isLeast || metric.statistic == "max", isUpward != isLeast {
            return "\(metric.name) may still come right until the run's end"
        }
        return nil
    }

    /// Figures that rise and fall.
    private static let comesRight: Set = ["queue.waiting", "agents.occupancy", "agents.slot_use"]
}
