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
    /// The time that is not judged, and how many visits with it.
    public var margins: Margins
    public var visits: VisitFigures
    public var invites: InviteFigures
    public var minimised: MinimisedFigures
    public var queue: QueueFigures
    public var agents: AgentFigures
    public var http: HTTPFigures
    public var generator: GeneratorFigures
    public var expectations: [JudgedExpectation]
    public var rules: [JudgedRule]
    /// Of the rules that are not waived.
    public var findings: [Finding]
    /// Of the waived rules: they fail no run.
    public var waivedFindings: [Finding]
    public var series: Series
}
