public import Scenarios

/// One expectation and what became of it in this run.
public struct JudgedExpectation: Sendable, Equatable {
    public var expectation: Expectation
    public var verdict: Verdict
    /// What was seen, in the metric's unit; nil when nothing was, and for a rule.
    public var observed: Double?
    /// What became of the rule, in its scope; nil for a figure.
    public var outcome: JudgedRule.Outcome?
    /// A sentence: what was seen against what was asked, of how many.
    public var sentence: String
}
