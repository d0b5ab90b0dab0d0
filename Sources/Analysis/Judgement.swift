public import Observations
public import Scenarios

/// All that is concluded from one run's observations: what every report tells, each in its own way.
public struct Judgement: Sendable {
    public var run: RunRecord
    public var scenario: Scenario
    public var verdict: Verdict
    /// Why, one sentence each, the weightiest first.
    public var reasons: [String]
    public var trust: Trust
    public var visits: VisitFigures
    public var invites: InviteFigures
    public var minimised: MinimisedFigures
    public var queue: QueueFigures
    public var http: HTTPFigures
    public var generator: GeneratorFigures
    public var expectations: [JudgedExpectation]
    public var rules: [JudgedRule]
    public var findings: [Finding]
    public var series: Series
}
