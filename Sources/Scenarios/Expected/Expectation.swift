/// One line of `expect:`, such as `invite.lateness.p99 < 250ms`.
public struct Expectation: Sendable, Equatable {
    /// The line as it was written.
    public var text: String
    public var metric: Metric
    public var comparison: Comparison
    /// Seconds, a count, or a share (0...1), by the metric's unit.
    public var threshold: Double

    public enum Comparison: String, Sendable, CaseIterable {
        case less = "<"
        case atMost = "<="
        case equal = "="
        case atLeast = ">="
        case greater = ">"
    }

    public init(text: String, metric: Metric, comparison: Comparison, threshold: Double) {
        self.text = text
        self.metric = metric
        self.comparison = comparison
        self.threshold = threshold
    }
}
