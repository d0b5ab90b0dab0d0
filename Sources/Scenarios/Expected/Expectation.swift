/// One line of `expect:`, such as `invite.lateness.p99 < 250ms for group mobile` or `rule I3 holds`.
public struct Expectation: Sendable, Equatable {
    /// The line as it was written.
    public var text: String
    public var claim: Claim
    /// Of whom, where and when it speaks.
    public var scope: Scope
    /// Whether the run ends as soon as it can no longer be met: `… else stop`.
    public var stops: Bool

    /// What it claims.
    public enum Claim: Sendable, Equatable {
        case figure(Figure)
        /// The rule had a case, and was not broken.
        case holds(RuleName)
    }

    /// A metric against a threshold.
    public struct Figure: Sendable, Equatable {
        public var metric: Metric
        /// What a service level is asked with; nil for every other metric.
        public var goal: ServiceLevelGoal?
        public var comparison: Comparison
        /// Seconds, a count, or a share (0...1), by the metric's unit.
        public var threshold: Double

        public init(
            _ metric: Metric,
            goal: ServiceLevelGoal? = nil,
            _ comparison: Comparison,
            _ threshold: Double
        ) {
            self.metric = metric
            self.goal = goal
            self.comparison = comparison
            self.threshold = threshold
        }

        /// Whether a value of the metric meets it.
        public func isMet(by value: Double) -> Bool {
            switch comparison {
            case .less: value < threshold
            case .atMost: value <= threshold
            case .equal: value == threshold
            case .atLeast: value >= threshold
            case .greater: value > threshold
            }
        }

        /// As the line names it: `queue.wait.p90`, `queue.service_level(20s, negative)`.
        public var name: String {
            metric.name + (goal.map { "(\($0.written))" } ?? "")
        }
    }

    public enum Comparison: String, Sendable, CaseIterable {
        case less = "<"
        case atMost = "<="
        case equal = "="
        case atLeast = ">="
        case greater = ">"
    }

    public init(text: String, claim: Claim, scope: Scope = Scope(), stops: Bool = false) {
        self.text = text
        self.claim = claim
        self.scope = scope
        self.stops = stops
    }

    /// What it asks, unless it is about a rule.
    public var figure: Figure? {
        if case .figure(let figure) = claim { figure } else { nil }
    }

    /// What it speaks of: the metric's name, or `rule I3`.
    public var subject: String {
        switch claim {
        case .figure(let figure): figure.name
        case .holds(let rule): "rule \(rule.rawValue)"
        }
    }
}
