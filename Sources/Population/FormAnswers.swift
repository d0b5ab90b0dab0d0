import Scenarios

/// What visitors write into a form: made up, and recognisable as such.
///
/// Addresses and numbers are of the ranges reserved for examples and fiction (RFC 2606, 555-01xx), so that nobody real
/// is ever written to.
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
    /// What somebody writes by mistake, into a field whose answers have a form; nil: the form has none such.
    let mistake: Itinerary.Mistake?

    init(to form: [FormField]) {
        answers = form.map { ($0.name, Self.answer(to: $0)) }
        mistake = form.lazy.compactMap(Self.mistake).first
    }

    /// One answer per field of the form, by the field's name; those that the people's table has are from there.
    func of(visitor: Int, among people: People?) -> [String: String] {
        let made = Dictionary(answers.map { ($0.field, $0.answer(visitor)) }) { first, _ in first }
        guard let people else { return made }
        let row = people.rows[(visitor - 1) % people.rows.count]
        return made.merging(zip(people.fields, row).filter { made[$0.0] != nil }) { $1 }
    }

    private static func mistake(in field: FormField) -> Itinerary.Mistake? {
        switch field.kind {
        case .email: Itinerary.Mistake(field: field.name, answer: "visitor at example.com")
        case .phone: Itinerary.Mistake(field: field.name, answer: "call me")
        case .text, .paragraph: nil
        }
    }

    private static func answer(to field: FormField) -> Answer {
        let name = field.name.lowercased()
        let hint = hints.first { hint in hint.words.contains { name.contains($0) } }
        guard let hint else { return { "Answer of visitor \($0)" } }
        return hint.answer
    }
}
