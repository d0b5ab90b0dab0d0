import Scenarios
import Testing

@Suite("Lines of `expect:`")
struct ExpectationTests {
    @Test(
        "a line is a metric, a comparison and a threshold in the metric's unit",
        arguments: [
            ("invite.lateness.p99 < 250ms", Scenarios.Expectation.Comparison.less, 0.25),
            ("queue.wait.max<=1.5min", .atMost, 90),
            ("invite.missing = 0", .equal, 0),
            ("queue.answered >= 99.5%", .atLeast, 0.995),
            ("\"queue.entered > 10\"", .greater, 10),
        ]
    )
    func right(line: String, comparison: Scenarios.Expectation.Comparison, threshold: Double) throws {
        let text = Fixtures.smallest(adding: "expect: [ \(line) ]")
        let expectation = try #require(try Scenario.read(text: text, file: "").value.expectations.first)
        let figure = try #require(expectation.figure)
        #expect(figure.comparison == comparison)
        #expect(figure.threshold == threshold)
        #expect(line.contains(expectation.text))
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
            ("queue.wait.p90 < 10%", 22, nil),
            ("\"queue.wait.p90 <   10 sec\"", 25, "10s"),
            ("queue.answered > 80", 22, "80%"),
            ("queue.answered >", 21, nil),
        ]
    )
    func wrong(line: String, column: Int, hint: String?) {
        let problems = Fixtures.problems(of: Fixtures.smallest(adding: "expect:\n  - \(line)"))
        #expect(problems.map(\.place) == [Place(line: 13, column: column)])
        #expect(problems.map(\.hint) == [hint])
    }
}
