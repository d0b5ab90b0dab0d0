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

/// What still counts as kept.
public struct Tolerances: Sendable, Equatable {
    /// An invite later than this after its due instant is a finding. Default 250 ms.
    public var inviteWithin: Duration = .milliseconds(250)
    /// A visitor who stayed this long past the due instant without an invite was missed. Default 2 s.
    public var missingAfter: Duration = .seconds(2)
    /// A message that has not arrived after this long, while the visitor was there, is lost. Default 2 s.
    public var messageWithin: Duration = .seconds(2)

    public init() {}
}
