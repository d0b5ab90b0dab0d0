/// One field of the data collection form.
public struct FormField: Sendable, Equatable {
    /// What can be filled in.
    public enum Kind: String, Sendable, CaseIterable {
        case text, email, phone, paragraph
    }

    /// The field's name as the service knows it.
    public var name: String
    /// The label that visitors read.
    public var label: String
    /// Whether the form may not be sent without it (the red asterisk).
    public var isRequired: Bool
    /// What can be filled in.
    public var kind: Kind

    public init(name: String, label: String, isRequired: Bool, kind: Kind = .text) {
        self.name = name
        self.label = label
        self.isRequired = isRequired
        self.kind = kind
    }
}

extension Notation<[FormField]> {
    /// The fields, in the order in which they are asked.
    static let form = list(of: formField, distinctBy: ("field", { "the form already has a field \"\($0)\"" }))

    private static let formField = Shape(
        FormField(name: "", label: "", isRequired: false),
        [
            Key("field", \.name, .text, isRequired: true, "the field's name as the service knows it"),
            .optional("label", \.shownLabel, .text, absent: "the field's name", "what visitors read"),
            Key("required", \.isRequired, .flag, "the red asterisk"),
            Key("kind", \.kind, .word, "what can be filled in"),
        ]
    ).notation.mapped(\.labelled, { $0 })
}

extension FormField {
    /// The label, which is the name unless it is another.
    fileprivate var shownLabel: String? {
        get { label.isEmpty ? name : label }
        set { label = newValue ?? name }
    }

    /// With its name for a label, where the file gives none.
    fileprivate var labelled: FormField {
        FormField(name: name, label: label.isEmpty ? name : label, isRequired: isRequired, kind: kind)
    }
}
