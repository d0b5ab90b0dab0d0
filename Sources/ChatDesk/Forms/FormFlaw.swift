/// What keeps a form from being sent: one answer that isn't right.
public struct FormFlaw: Sendable, Equatable {
    /// What is wrong with the answer.
    public enum Kind: String, Sendable, CaseIterable {
        /// A required field without an answer.
        case empty
        /// No e-mail address.
        case noEmail = "no-email"
        /// No telephone number.
        case noPhone = "no-phone"
        /// None of the choices.
        case noChoice = "no-choice"
    }

    /// The field's name.
    public let field: String
    /// What the visitor calls it.
    public let label: String
    /// What is wrong.
    public let kind: Kind

    /// A flaw in an answer to a field.
    public init(field: String, label: String, kind: Kind) {
        self.field = field
        self.label = label
        self.kind = kind
    }
}

extension FormFlaw: CustomStringConvertible {
    /// A plain sentence with a next step.
    public var description: String {
        switch kind {
        case .empty: "\(label): please fill this in."
        case .noEmail: "\(label): write an address such as name@example.com."
        case .noPhone: "\(label): write a number such as +44 20 7946 0000."
        case .noChoice: "\(label): choose one of the answers."
        }
    }
}

extension FormField {
    /// What is wrong with an answer; `nil` if it will do.
    func flaw(of answer: String?) -> FormFlaw? {
        let answer = (answer ?? "").trimmed
        let kind: FormFlaw.Kind? = answer.isEmpty ? (required ? .empty : nil) : mistake(in: answer)
        return kind.map { FormFlaw(field: name, label: label, kind: $0) }
    }

    private func mistake(in answer: String) -> FormFlaw.Kind? {
        switch self.kind {
        case .text, .paragraph: nil
        case .email: Self.isEmail(answer) ? nil : .noEmail
        case .phone: Self.isPhone(answer) ? nil : .noPhone
        case .choice: choices.contains(answer) ? nil : .noChoice
        }
    }

    /// Something on both sides of one `@`, without blanks: what is behind it is for the mail to find out.
    private static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !text.contains(where: \.isWhitespace)
    }

    /// At least three digits, and nothing but what people write between them.
    private static func isPhone(_ text: String) -> Bool {
        text.count(where: \.isWholeNumber) >= 3 && text.allSatisfy { $0.isWholeNumber || " +-()./".contains($0) }
    }
}

extension String {
    /// Without blanks at either end.
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
