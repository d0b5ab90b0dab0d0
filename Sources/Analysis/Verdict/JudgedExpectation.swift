public import Scenarios

/// One expectation and what became of it in this run.
public struct JudgedExpectation: Sendable, Equatable {
    public var expectation: Expectation
    public var verdict: Verdict
    /// What was seen, in the metric's unit; nil when nothing was, and for a rule.
    public var observed: Double?
    /// Between which values the service's own figure lies, by what was seen, in the metric's unit; nil where there are
    /// too few cases to say, and for what is this run's alone: counts, least and largest values, rules.
    public var interval: Interval?
    /// How sure that interval is, 0...1: the scenario's `confidence`, or 95 %.
    public var confidence = Interval.usualConfidence
    /// About how many more visits like these would decide it; nil unless it is undecided for want of visits.
    public var moreVisits: Int?
    /// What became of the rule, in its scope; nil for a figure.
    public var outcome: JudgedRule.Outcome?
    /// A sentence: what was seen against what was asked, of how many.
    public var sentence: String
}
