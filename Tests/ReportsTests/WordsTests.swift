import Testing

@testable import Analysis
@testable import Reports

@Suite("words and numbers")
struct WordsTests {
    @Test(
        "durations are written with the unit that suits them",
        arguments: [
            (0.00042, "0.42 ms"), (0.25, "250 ms"), (1.5, "1.5 s"), (125, "2 min 5 s"), (-0.02, "−20 ms"), (0, "0 s"),
            (2e-10, "0 s"), (-2e-10, "0 s"), (0.000_001, "0.001 ms"),
            (.nan, "–"), (1e300, "8888888 h 53 min"),
        ]
    )
    func seconds(value: Double, text: String) {
        #expect(Notation.seconds(value) == text)
    }

    @Test(
        "counts are grouped by thousands",
        arguments: [(0, "0"), (999, "999"), (1234, "1,234"), (-1_234_567, "−1,234,567")]
    )
    func counts(value: Int, text: String) {
        #expect(Notation.count(value) == text)
    }

    @Test("a queue that adds up is told as an equation")
    func conserved() {
        #expect(Conservation(.shop).sentence == "entered 40 = answered 37 + left 2 + still waiting 1")
        #expect(Conservation(Judgement.empty.queue).sentence == "entered 0 = 0")
    }

    @Test("a queue that does not add up says so")
    func lost() {
        var queue = QueueFigures.shop
        queue.left = 0
        let sentence = Conservation(queue).sentence
        #expect(
            sentence.hasPrefix(
                "entered 40 ≠ answered 37 + still waiting 1 = 38: it does not add up, and the fault is Dwell's"
            )
        )
    }

    @Test("JSON is sorted, escaped and free of infinities")
    func json() {
        let value: JSON = ["b": .number(.infinity), "a": "\"\\\n\u{1}é", "c": .seconds(0.1 + 0.2), "d": [], "e": .null]
        #expect(
            value.text == """
                {
                  "a": "\\"\\\\\\n\\u0001é",
                  "b": null,
                  "c": 0.3,
                  "d": [],
                  "e": null
                }
                """
        )
    }
}
