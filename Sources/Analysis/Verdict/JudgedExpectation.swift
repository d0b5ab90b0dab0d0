public import Scenarios

/// One expectation and what became of it in this run.
public struct JudgedExpectation: Sendable, Equatable {
    public var expectation: Expectation
    public var verdict: Verdict
    /// What was seen, in the metric's unit; nil when nothing was, and for a rule.
    public var observed: Double?
    /// Between which values the service's own figure lies, by what was seen, in the metric's unit; nil where the
    /// sample says nothing of it, and for counts and rules.
    public var interval: Interval?
    /// How many more visits would probably decide it; nil unless it is undecided for want of visits.
    public var moreVisits: Int?
    /// What became of the rule, in its scope; nil for a figure.
    public var outcome: JudgedRule.Outcome?
    /// A sentence: what was seen against what was asked, of how many.
    public var sentence: String
}
