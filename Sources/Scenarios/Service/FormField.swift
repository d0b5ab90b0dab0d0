/// One field of the data collection form.
public struct FormField: Sendable, Equatable {
    /// What can be filled in.
    public enum Kind: String, Sendable, CaseIterable {
        case text, email, phone, paragraph
    }

    /// The field's name as the service knows it.
    public var name: String
    /// The label, where it is another than the name.
    private var ownLabel: String?
    /// Whether the form may not be sent without it (the red asterisk).
    public var isRequired: Bool
    /// What can be filled in.
    public var kind: Kind

    public init(name: String, label: String, isRequired: Bool, kind: Kind = .text) {
        self.name = name
        ownLabel = label == name ? nil : label
        self.isRequired = isRequired
        self.kind = kind
    }
}

extension FormField {
    /// The label that visitors read.
    public var label: String { ownLabel ?? name }

    fileprivate var writtenLabel: String? {
        get { label }
        set { ownLabel = newValue == name ? nil : newValue }
    }
}

extension Notation<[FormField]> {
    /// The fields, in the order in which they are asked.
    static let form = list(of: formField, distinctBy: ("field", { "the form already has a field \"\($0)\"" }))

    private static let formField = Shape(
        FormField(name: "", label: "", isRequired: false),
        [
            Key("field", \.name, .text, isRequired: true, "the field's name as the service knows it"),
            .optional("label", \.writtenLabel, .text, absent: "the field's name", "what visitors read"),
            Key("required", \.isRequired, .flag, "the red asterisk"),
            Key("kind", \.kind, .word, "what can be filled in"),
        ]
    ).notation
}
