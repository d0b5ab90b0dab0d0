/// What a walk fills into a form: something that fits each field's name.
struct WalkAnswers {
    let all: [String: String]

    /// - Parameter fields: the form's; none: the service did not name them, so the usual ones.
    init(to fields: [String]) {
        let names = fields.isEmpty ? ["name", "email", "question"] : fields
        all = Dictionary(names.map { ($0, Self.answer(to: $0.lowercased())) }) { first, _ in first }
    }

    private static func answer(to field: String) -> String {
        if field.contains("mail") { return "dwell@example.com" }
        if field.contains("phone") || field.contains("tel") { return "+1 202 555 0100" }
        if field.contains("name") { return "Dwell test visitor 1" }
        return "A test by Dwell"
    }
}
