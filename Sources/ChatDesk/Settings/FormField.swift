/// One field of the data collection form.
public struct FormField: Sendable, Equatable {
    /// What can be filled in.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// One line.
        case text
        /// An e-mail address.
        case email
        /// A telephone number.
        case phone
        /// Several lines.
        case paragraph
        /// One of ``FormField/choices``.
        case choice
    }

    /// The chats before which it is asked.
    public enum Occasion: String, Sendable, Codable, CaseIterable {
        case both, reactive, proactive
    }

    /// Its name among the answers.
    public var name: String
    /// What the visitor reads.
    public var label: String
    /// What can be filled in.
    public var kind: Kind
    /// Whether the form is refused without it (the red asterisk).
    public var required: Bool
    /// The chats before which it is asked.
    public var askedIn: Occasion
    /// What there is to choose from, for a choice.
    public var choices: [String]

    /// A field; without a label the visitor reads its name.
    public init(
        name: String,
        label: String? = nil,
        kind: Kind = .text,
        required: Bool,
        askedIn: Occasion = .both,
        choices: [String] = []
    ) {
        self.name = name
        self.label = label ?? name
        self.kind = kind
        self.required = required
        self.askedIn = askedIn
        self.choices = choices
    }
}

extension FormField {
    /// Whether it is asked before a chat that came about like this.
    func isAsked(on occasion: Visit.Occasion) -> Bool {
        switch askedIn {
        case .both: true
        case .reactive: occasion == .reactive
        case .proactive: occasion == .proactive
        }
    }
}
