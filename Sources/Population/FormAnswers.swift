import Scenarios

/// What visitors write into a form: made up, and recognisable as such.
///
/// Addresses and numbers are of the ranges reserved for examples and fiction (RFC 2606, 555-01xx), so that nobody real is
/// ever written to.
struct FormAnswers: Sendable {
    /// What a visitor of that number writes.
    private typealias Answer = @Sendable (Int) -> String

    /// What each field is answered with, by what its name hints at; the first hint that fits counts.
    private static let hints: [(words: [String], answer: Answer)] = [
        (["mail"], { "visitor\($0)@example.com" }),
        (["phone", "tel", "mobile"], { "+1-202-555-01\($0 % 100 < 10 ? "0" : "")\($0 % 100)" }),
        (["first"], { _ in "Visitor" }),
        (["last", "surname", "family"], { "Number-\($0)" }),
        (["name"], { "Visitor \($0)" }),
        (["inquiry", "question", "message", "subject", "help"], { "Question of visitor \($0)" }),
    ]

    private let answers: [(field: String, answer: Answer)]

    init(to form: [FormField]) {
        answers = form.map { ($0.name, Self.answer(to: $0)) }
    }

    /// One answer per field of the form, by the field's name.
    func of(visitor: Int) -> [String: String] {
        Dictionary(answers.map { ($0.field, $0.answer(visitor)) }) { first, _ in first }
    }

    private static func answer(to field: FormField) -> Answer {
        let name = field.name.lowercased()
        let hint = hints.first { hint in hint.words.contains { name.contains($0) } }
        guard let hint else { return { "Answer of visitor \($0)" } }
        return hint.answer
    }
}
