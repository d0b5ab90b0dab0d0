import Testing

@testable import Scenarios

@Suite("Lines of `expect:`")
struct ExpectationTests {
    static func read(_ line: String) throws -> Scenarios.Expectation {
        let text = Fixtures.smallest(adding: "expect:\n  - \(line)")
        return try #require(try Scenario.read(text: text, file: "").value.expectations.first)
    }

    @Test(
        "a line is a metric, a comparison and a threshold in the metric's unit",
        arguments: [
            ("invite.lateness.p99 < 250ms", Scenarios.Expectation.Comparison.less, 0.25),
            ("queue.wait.max<=1.5min", .atMost, 90),
            ("invite.missing = 0", .equal, 0),
            ("queue.answered >= 99.5%", .atLeast, 0.995),
            ("\"queue.entered > 10\"", .greater, 10),
            ("queue.wait.p90 < 10 s for kind reader", .less, 10),
        ]
    )
    func right(line: String, comparison: Scenarios.Expectation.Comparison, threshold: Double) throws {
        let expectation = try Self.read(line)
        let figure = try #require(expectation.figure)
        #expect(figure.comparison == comparison)
        #expect(figure.threshold == threshold)
        #expect(line.contains(expectation.text))
    }

    @Test("a service level is asked for with its time and its formula", arguments: ServiceLevelFormula.allCases)
    func goal(formula: ServiceLevelFormula) throws {
        let figure = try #require(try Self.read("queue.service_level(1.5 min, \(formula.rawValue)) >= 80%").figure)
        #expect(figure.goal == ServiceLevelGoal(within: .seconds(90), formula: formula))
        #expect(figure.name == "queue.service_level(90s, \(formula.rawValue))")
    }

    @Test("who left too soon may be left out of a service level")
    func dropping() throws {
        let figure = try #require(try Self.read("queue.service_level(20s, negative, 5s) >= 80%").figure)
        #expect(figure.goal == ServiceLevelGoal(within: .seconds(20), formula: .negative, dropping: .seconds(5)))
        #expect(figure.name == "queue.service_level(20s, negative, 5s)")
    }

    @Test("a line may say that a rule holds")
    func rule() throws {
        let expectation = try Self.read("rule I3 holds for kind reader after 1min")
        #expect(expectation.claim == .holds(.i3))
        #expect(expectation.scope.words == ["for kind reader", "after 1min"])
        #expect(expectation.subject == "rule I3")
    }

    @Test(
        "a line may end the run when it can no longer be met",
        arguments: [
            "invite.lateness.p99 < 250ms else stop", "rule I3 holds for kind reader else stop",
            "queue.answered >= 90% after 1min else stop", "invite.missing = 0 else stop",
        ]
    )
    func stop(line: String) throws {
        #expect(try Self.read(line).stops)
        #expect(try Self.read(String(line.dropLast(" else stop".count))).stops == false)
    }

    @Test(
        "what may still come right ends no run",
        arguments: [
            "queue.wait.mean < 5s else stop", "visits.started >= 10 else stop", "agents.occupancy <= 85% else stop",
            "queue.waiting = 0 else stop", "http.latency.p99 < 1s else stop", "invite.lateness.max > 1s else stop",
        ]
    )
    func hope(line: String) {
        var parser = ExpectationParser(line)
        #expect(parser.parse() == nil)
        #expect(parser.mistakes.map(\.offset) == [line.count - "else stop".count])
        #expect(parser.mistakes.first?.sentence.hasPrefix("it can't end the run: ") == true)
    }

    @Test("`else` needs `stop`, at the line's end")
    func ending() {
        for (line, offset) in [("findings = 0 else", 17), ("findings = 0 else stop now", 23)] {
            var parser = ExpectationParser(line)
            #expect(parser.parse() == nil)
            #expect(parser.mistakes.map(\.offset) == [offset])
        }
    }

    @Test("scopes are combined, and a name with spaces stands in quotes")
    func scopes() throws {
        let text = Fixtures.smallest(
            replacing: "kind: reader",
            by: "kind: bargain hunter\n      group: mobile",
            adding: """
                expect:
                  - queue.wait.p90 < 20s for kind "bargain hunter" for group 'mobile' on page / for team agents for agent 1
                  - queue.entered > 1 until 90s
                  - http.failed = 0 between 30 s and 1min
                """
        )
        let scopes = try Scenario.read(text: text, file: "").value.expectations.map(\.scope)
        #expect(
            scopes.map(\.words) == [
                ["for kind bargain hunter", "for group mobile", "for team agents", "for agent 1", "on page /"],
                ["until 90s"], ["between 30s and 1min"],
            ]
        )
    }

    @Test("more lines than anybody reads are refused as one problem")
    func tooMany() {
        let lines = String(repeating: "\n  - nonsense", count: 101)
        let problems = Fixtures.problems(of: Fixtures.smallest(adding: "expect:\(lines)"))
        #expect(problems.map(\.sentence) == ["101 are written here; at most 100 may be"])
    }

    @Test(
        "a problem stands at the very column inside the line",
        arguments: [
            ("invite.mising = 0", 5, "`invite.missing`"),
            ("invite.missing == 0", 20, "="),
            ("invite.missing 0", 20, nil),
            ("invite.missing = 0.5", 22, nil),
            ("queue.wait.p90 < 10", 22, "10s"),
            ("queue.wait.p90 < 10 for kind reader", 22, "10s"),
            ("queue.wait.p90 < 10%", 22, nil),
            ("\"queue.wait.p90 <   10 sec\"", 25, "10s"),
            ("queue.answered > 80", 22, "80%"),
            ("queue.answered >", 21, nil),
            ("queue.service_level > 80%", 5, "`queue.service_level(20s, negative)`"),
            ("queue.service_level(20, negative) > 80%", 25, "20s"),
            ("queue.service_level(20s, negativ) > 80%", 30, "negative"),
            ("queue.service_level(20s negative) > 80%", 29, nil),
            ("queue.service_level(20s, negative > 80%", 39, "`)`"),
            ("queue.answered(20s, negative) > 80%", 19, nil),
            ("invite.missing = 0 fro kind reader", 24, "for"),
            ("invite.missing = 0 for knd reader", 28, "kind"),
            ("invite.missing = 0 on /cart", 27, "page"),
            ("invite.missing = 0 for kind", 32, nil),
            ("invite.missing = 0 for kind reader for kind reader", 40, nil),
            ("invite.missing = 0 between 5min and 5min", 41, nil),
            ("invite.missing = 0 between 5min", 36, nil),
            ("invite.missing = 0 after 5", 30, "5s"),
            ("invite.missing = 0 for agent 1", 24, nil),
            ("invite.missing = 0 in queue sales", 24, nil),
            ("agents.occupancy < 80% for kind reader", 28, nil),
            ("queue.wait.p90 < 10s for agent one", 36, nil),
            ("rule I33 holds", 10, "I3"),
            ("rule I3 hold", 13, "holds"),
            ("rule holds", 10, nil),
        ]
    )
    func wrong(line: String, column: Int, hint: String?) throws {
        let problems = Fixtures.problems(of: Fixtures.smallest(adding: "expect:\n  - \(line)"))
        let first = try #require(problems.first)
        #expect(first.place == Place(line: 13, column: column))
        #expect(first.hint == hint)
    }

    @Test("all mistakes of a line are told at once")
    func atOnce() {
        let line = "queue.service_level(20, none) > 80 for knd reader"
        let problems = Fixtures.problems(of: Fixtures.smallest(adding: "expect:\n  - \(line)"))
        #expect(problems.map(\.place.column) == [25, 29, 37, 44])
    }
}

@Suite("Names in `expect:` and `waive:`")
struct ExpectedNamesTests {
    @Test(
        "what the scenario doesn't have is a problem at its word",
        arguments: [
            ("queue.wait.p90 < 10s for kind raeder", 35, "reader", "no kind of visitor \"raeder\""),
            ("queue.wait.p90 < 10s for group mobile", 36, nil, "no group \"mobile\" in this scenario"),
            ("queue.wait.p90 < 10s for team agent", 35, "agents", "no team \"agent\""),
            ("queue.wait.p90 < 10s for agent 2", 36, nil, "no agent \"2\""),
            ("queue.wait.p90 < 10s on page /cart", 34, nil, "no page \"/cart\" in this scenario; allowed: /"),
            ("queue.wait.p90 < 10s in queue sales", 35, nil, "no queue \"sales\""),
        ]
    )
    func unknown(line: String, column: Int, hint: String?, sentence: String) throws {
        let problems = Fixtures.problems(of: Fixtures.smallest(adding: "expect:\n  - \(line)"))
        #expect(problems.map(\.place) == [Place(line: 13, column: column)])
        #expect(problems.map(\.hint) == [hint])
        #expect(try #require(problems.first).sentence.contains(sentence))
    }

    @Test("a rule is waived by its name, once, with a reason")
    func waivers() throws {
        let text = Fixtures.smallest(adding: "waive:\n  - { rule: I14, because: it answers the newest first }")
        let waivers = try Scenario.read(text: text, file: "").value.waivers
        #expect(waivers == [Waiver(rule: .i14, reason: "it answers the newest first")])
        let wrong = Fixtures.problems(
            of: Fixtures.smallest(adding: "waive:\n  - { rule: I144, because: x }\n  - { rule: I3 }")
        )
        #expect(wrong.map(\.hint) == ["I14", nil])
        #expect(wrong.map(\.place) == [Place(line: 13, column: 13), Place(line: 14, column: 5)])
    }

    @Test("what is waived can't be expected")
    func contradiction() {
        let text = Fixtures.smallest(
            adding: "waive:\n  - { rule: I3, because: x }\nexpect:\n  - rule I4 holds\n  - rule I3 holds"
        )
        let problems = Fixtures.problems(of: text)
        #expect(problems.map(\.place) == [Place(line: 16, column: 10)])
        #expect(problems.map(\.sentence) == ["rule I3 is waived, so nothing can be expected of it"])
    }
}
