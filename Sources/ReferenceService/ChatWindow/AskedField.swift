import ChatDesk

/// A field that the visitor is asked for, as the page shows it.
struct AskedField {
    struct Choice {
        let choice: String
        let isChosen: Bool
    }

    let name: String
    let label: String
    /// What stands behind the label of a field that isn't required; `nil` for nothing.
    let mark: String?
    let value: String
    /// What is wrong with the value, as a sentence; empty if nothing is.
    let complaint: String
    let isInvalid: Bool
    let isRequired: Bool
    let isLine: Bool
    let isParagraph: Bool
    let isChoice: Bool
    let inputType: String
    let autocomplete: String
    let choices: [Choice]
    /// The focus goes to the first field that is wrong.
    var isFirstInvalid = false

    /// - Parameters:
    ///   - flaw: What is wrong with the value; `nil` if nothing is.
    ///   - mark: What stands behind the label, unless the field is required.
    init(_ field: FormField, value: String, flaw: String?, mark: String? = nil, in texts: Texts) {
        name = field.name
        label = field.label
        self.mark = field.required ? nil : mark
        self.value = value
        complaint = flaw.map { texts.say("problem.\($0)", ["label": field.label]) } ?? ""
        isInvalid = flaw != nil
        isRequired = field.required
        isParagraph = field.kind == .paragraph
        isChoice = field.kind == .choice
        isLine = !isParagraph && !isChoice
        inputType = field.kind.inputType
        autocomplete = Self.autocomplete[field.name] ?? "on"
        choices = field.choices.map { Choice(choice: $0, isChosen: $0 == value) }
    }

    /// What browsers can fill in by themselves.
    private static let autocomplete = [
        "name": "name", "first_name": "given-name", "last_name": "family-name", "email": "email", "phone": "tel",
    ]
}

extension FormField.Kind {
    fileprivate var inputType: String {
        switch self {
        case .email: "email"
        case .phone: "tel"
        case .text, .paragraph, .choice: "text"
        }
    }
}
