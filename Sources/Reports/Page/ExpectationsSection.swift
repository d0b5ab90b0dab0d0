import Analysis
import Scenarios

/// What was asked of the run, and what was seen.
struct ExpectationsSection {
    let hasExpectations: Bool
    let expected: Table

    init(_ expectations: [JudgedExpectation]) {
        hasExpectations = !expectations.isEmpty
        expected = Table(
            ["asked", .number("seen"), "verdict", "in words"],
            expectations.map { judged in
                [
                    .text(judged.expectation.text), .number(judged.seen), .mark(Mark(judged.verdict)),
                    .prose(judged.sentence),
                ]
            }
        )
    }
}

extension JudgedExpectation {
    /// The figure that was seen, in its metric's own notation.
    var seen: String {
        guard let observed else { return "nothing" }
        return switch expectation.metric.unit {
        case .duration: Notation.seconds(observed)
        case .share: Notation.share(observed)
        case .count: Notation.count(Int(exactly: observed.rounded()) ?? 0)
        }
    }
}
