import Observations
import Scenarios
import Testing

@testable import Analysis

@Suite("The warm-up and the cool-down")
struct MarginTests {
    /// Arrivals go on for 60 s; the first 10 s and the last 20 s are not judged.
    static func scenario(_ lines: String...) throws -> Scenario {
        var scenario = try Shop.scenario()
        scenario.warmUp = .seconds(10)
        scenario.coolDown = .seconds(20)
        return scenario
    }

    @Test("are played, and in no figure and no rule's cases")
    func figures() throws {
        let run =
            Shop.waits(1, as: "reader", from: 9, for: 9) + Shop.waits(2, as: "reader", from: 10, for: 2)
            + Shop.waits(3, as: "reader", from: 39.9, for: 4) + Shop.waits(4, as: "reader", from: 40, for: 9)
        let judgement = Shop.judged(try Self.scenario(), run)
        #expect(judgement.visits.started == 2 && judgement.visits.planned == 4)
        #expect(judgement.margins == Margins(warmUp: 10, coolDown: 40...60, visits: 2))
        #expect(judgement.queue.entered == 2 && judgement.queue.wait.max == 4)
        #expect(judgement.http.requests == 6)
        #expect(judgement.rules.first { $0.id == "I10" }?.cases == 2)
        #expect(judgement.trust.isTrusted)
        #expect(judgement.series.visitors.map(\.at).min() == 9)
    }

    @Test("bear no finding, though a rule still looks at everybody")
    func findings() throws {
        // Visitor 1 is overtaken by 2 and by 3. Only 3 is judged.
        let run =
            Shop.waits(1, as: "reader", from: 0, for: 30) + Shop.waits(2, as: "reader", from: 5, for: 6)
            + Shop.waits(3, as: "reader", from: 12, for: 4)
        let alerts = Shop.takes(1, [("c-2", 12), ("c-3", 17), ("c-1", 31)])
        let judgement = Shop.judged(try Self.scenario(), run, alerts)
        let findings = judgement.findings.filter { $0.rule == "I14" }
        #expect(findings.map(\.visitor) == [3])
        #expect(judgement.rules.first { $0.id == "I14" }?.cases == 1)
    }

    @Test("clip agents' time")
    func agents() throws {
        let judgement = Shop.judged(try Self.scenario(), Shop.takes(1, [("c-1", 5)]))
        #expect(judgement.agents.staffed == 30)
        #expect(abs(judgement.agents.busy - 5) < 1e-6)
    }

    @Test("leave nothing to judge where nobody came between them")
    func nobody() throws {
        let judgement = Shop.judged(try Self.scenario(), Shop.waits(1, as: "reader", from: 2, for: 1))
        #expect(judgement.verdict == .undecided)
        #expect(judgement.reasons.first == "No visitor came in the time that is judged: there is nothing to judge.")
    }
}

@Suite("A waived rule")
struct WaiverTests {
    func judged(waiving rule: RuleName) throws -> Judgement {
        var scenario = try Shop.scenario(expecting: "findings = 0")
        scenario.waivers = [Waiver(rule: rule, reason: "its makers say so")]
        return Shop.judged(
            scenario,
            RuleExpectationTests.refusing(1, as: "reader", again: true)
        )
    }

    @Test("fails no run, and its findings stand apart with the reason")
    func waived() throws {
        let judgement = try judged(waiving: .i3)
        let rule = try #require(judgement.rules.first { $0.id == "I3" })
        #expect(rule.outcome == .broken && !rule.isBroken && rule.waiver == "its makers say so")
        #expect(judgement.waivedFindings.map(\.rule) == ["I3"])
        #expect(!judgement.findings.contains { $0.rule == "I3" })
        #expect(judgement.reasons.last == "Broken and waived, so not held against the service: I3.")
    }

    @Test("leaves every other one in force")
    func others() throws {
        let judgement = try judged(waiving: .i4)
        #expect(judgement.verdict == .fail)
        #expect(judgement.waivedFindings.isEmpty)
        #expect(judgement.findings.contains { $0.rule == "I3" })
    }

    @Test("is one of those that a scenario can name")
    func names() {
        #expect(Rules.all.map(\.id) == RuleName.allCases.map(\.rawValue))
    }
}
