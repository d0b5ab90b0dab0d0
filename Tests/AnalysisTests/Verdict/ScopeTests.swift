import Observations
import Scenarios
import Testing

@testable import Analysis

@Suite("An expectation's scope")
struct ScopeTests {
    /// A reader waits 2 s, a rider 6 s and a caller 12 s; agent 1 answers the first, 3 the others.
    static let run: [Observation] =
        Shop.waits(1, as: "reader", from: 0, for: 2) + Shop.waits(2, as: "rider", from: 10, for: 6)
        + Shop.waits(3, as: "caller", from: 20, for: 12, path: "/help")
        + Shop.takes(1, [("c-1", 3)]) + Shop.takes(2, []) + Shop.takes(3, [("c-2", 17), ("c-3", 33)])

    @Test(
        "takes some of the cases",
        arguments: [
            ("queue.wait.max < 1s", 12.0, "3 answered waits"),
            ("queue.wait.max < 1s for kind rider", 6.0, "1 answered wait"),
            ("queue.wait.min < 1s for group mobile", 6.0, "2 answered waits"),
            ("queue.wait.max < 1s for team early", 2.0, "1 answered wait"),
            ("queue.wait.max < 1s for agent 3", 12.0, "2 answered waits"),
            ("queue.wait.max < 1s on page /help", 12.0, "1 answered wait"),
            ("queue.wait.max < 1s in queue support", 12.0, "1 answered wait"),
            ("queue.wait.max < 1s in queue sales", 6.0, "2 answered waits"),
            ("queue.wait.max < 1s between 11s and 21s", 6.0, "1 answered wait"),
            ("queue.wait.max < 1s until 11s", 2.0, "1 answered wait"),
            ("queue.wait.min < 1s after 11s", 6.0, "2 answered waits"),
            ("queue.wait.max < 1s for group mobile in queue sales for team late", 6.0, "1 answered wait"),
            ("queue.service_level(5s, negative) >= 99%", 1.0 / 3, "3 queue entries"),
            ("queue.service_level(6s, negative) >= 99%", 2.0 / 3, "3 queue entries"),
            ("queue.service_level(6s, answered) >= 99% for group mobile", 0.5, "2 queue entries"),
            ("visits.started > 9 until 15s", 2.0, "2 visits"),
            ("visits.started > 9 on page /help", 1.0, "1 visit"),
            ("chats.answered > 9 for team late", 2.0, "2 agents"),
            ("http.requests > 99 for kind reader", 3.0, "3 requests"),
        ]
    )
    func narrowed(line: String, observed: Double, sample: String) throws {
        let judged = try #require(Shop.judged(Shop.scenario(expecting: line), Self.run).expectations.first)
        let value = try #require(judged.observed)
        #expect(abs(value - observed) < 1e-6)
        #expect(judged.sentence.contains(sample))
        #expect(judged.verdict == .fail)
    }

    @Test("is told with the figure")
    func told() throws {
        let line = "queue.wait.p90 < 1s for group mobile after 20s"
        let judged = try #require(Shop.judged(Shop.scenario(expecting: line), Self.run).expectations.first)
        #expect(
            judged.sentence
                == "queue.wait.p90 for group mobile after 20s: 12 s (of 1 answered wait) against < 1 s."
        )
    }

    @Test("without a case leaves the expectation undecided, and says why")
    func nothing() throws {
        let lines = [
            "queue.wait.p90 < 1s after 50s", "visits.failed = 0 on page /cart", "rule I14 holds in queue support",
        ]
        for line in lines {
            let judged = try #require(Shop.judged(Shop.scenario(expecting: line)).expectations.first)
            #expect(judged.verdict == .undecided)
            #expect(judged.sentence.contains("nothing was observed"))
        }
    }

    @Test("of agents' time clips it to the window")
    func occupancy() throws {
        let lines = [
            "agents.occupancy > 99%", "agents.occupancy > 99% for agent 3 between 17s and 22s",
            "agents.slot_use > 99% for team late between 10s and 20s", "agents.occupancy > 99% for agent 2",
        ]
        let scenario = try Shop.scenario(expecting: lines[0], lines[1], lines[2], lines[3])
        let seen = Shop.judged(scenario, Self.run).expectations.compactMap(\.observed)
        #expect(zip(seen, [30.0 / 180, 1, 3.0 / 20, 0]).allSatisfy { abs($0 - $1) < 0.001 })
        #expect(seen.count == 4)
    }
}

@Suite("An expectation of a rule")
struct RuleExpectationTests {
    /// A visitor who says No and is invited again, if so.
    static func refusing(_ number: Int, as kind: String, again: Bool) -> [Observation] {
        visitor(
            number,
            arrives(0, as: kind),
            Shop.loads(1, "/", at: 0),
            sees(.invited, at: 5.03),
            does(.inviteRefused, at: 6),
            again ? sees(.invited, at: 9) : [],
            leaves(at: 12)
        )
    }

    @Test("passes where the rule held, fails where it was broken, and is undecided without a case")
    func verdicts() throws {
        let scenario = try Shop.scenario(
            expecting: "rule I3 holds for kind reader",
            "rule I3 holds for kind rider",
            "rule I3 holds for kind caller",
            "rule I3 holds"
        )
        let run = Self.refusing(1, as: "reader", again: false) + Self.refusing(2, as: "rider", again: true)
        let judged = Shop.judged(scenario, run).expectations
        #expect(judged.map(\.verdict) == [.pass, .fail, .undecided, .fail])
        #expect(judged.map(\.outcome) == [.held, .broken, .notExercised, .broken])
        #expect(judged[1].sentence == "rule I3 for kind rider: broken 1 time in 1 case.")
    }

    @Test("counts the violations on a page, and before an instant")
    func places() throws {
        let scenario = try Shop.scenario(expecting: "rule I3 holds on page /cart", "findings = 0 on page /")
        let elsewhere = visitor(
            1,
            arrives(0, as: "reader"),
            Shop.loads(1, "/", at: 0),
            sees(.invited, at: 5.03),
            does(.inviteRefused, at: 6),
            Shop.loads(2, "/cart", at: 8),
            sees(.invited, at: 9),
            leaves(at: 12)
        )
        let judged = Shop.judged(scenario, elsewhere).expectations
        #expect(judged.map(\.verdict) == [.fail, .pass])
    }
}
