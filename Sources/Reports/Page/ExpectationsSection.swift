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
                    .text(judged.expectation.text), .number(judged.seen), .sign(Sign(judged.verdict)),
                    .prose(judged.sentence),
                ]
            }
        )
    }
}

extension JudgedExpectation {
    /// The figure that was seen, in its metric's own notation, or what became of the rule.
    var seen: String {
        switch expectation.claim {
        case .holds: outcome?.rawValue ?? "nothing"
        case .figure(let asked): observed.map { Notation.value($0, of: asked.metric) } ?? "nothing"
        }
    }
}
