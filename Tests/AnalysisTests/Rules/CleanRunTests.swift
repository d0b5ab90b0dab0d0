import Observations
import Scenarios
import Testing

@testable import Analysis

@Suite("A service that keeps its promises")
struct CleanRunTests {
    @Test("is never accused, however events and actions cross on the way", arguments: UInt64(1)...40)
    func noFinding(seed: UInt64) {
        let observations = CleanRun.observations(seed: seed, visitors: 30)
        var scenario = Scenario.promising()
        // The network of these runs is slow, and the service is not to blame for it.
        scenario.tolerances.inviteWithin = .milliseconds(600)
        let judgement = Judgement(run: .lasting(120, planned: 30), scenario: scenario, observations: observations)
        #expect(judgement.findings.map { "\($0.rule): visitor \($0.visitor ?? 0): \($0.evidence)" } == [])
        #expect(judgement.minimised.violations == 0)
        let exercised = judgement.rules.filter { $0.outcome == .held }.map(\.id)
        #expect(
            exercised == ["I2", "I3", "I4", "I7", "I10", "I12", "I13", "I14", "I15", "I16", "I18", "R18", "R21", "S1"]
        )
    }

    @Test("is judged the same twice")
    func pure() {
        let observations = CleanRun.observations(seed: 7, visitors: 30)
        func findings() -> [Finding] {
            Judgement(run: .lasting(), scenario: .promising(after: .seconds(6)), observations: observations).findings
        }
        let (first, second) = (findings(), findings())
        #expect(first == second && !first.isEmpty)
    }
}
