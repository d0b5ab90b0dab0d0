extension Notation<PromisedSettings> {
    /// What the service promises.
    static let settings = Shape(
        PromisedSettings(activation: .reactiveOnly, launchAfter: .zero),
        [
            Key("activation", \.activation, .word, isRequired: true, "the activation mode"),
            Key(
                "launch_after",
                \.launchAfter,
                .duration,
                absent: "`0s` if `reactive-only`, else required",
                "the launch criterion"
            ),
            Key("launch_scope", \.launchScope, .word, "what its seconds count over: a page view, or the visit"),
            Key(
                "launch_minimised",
                \.launchMinimised,
                .flag,
                "whether a minimised bar comes before the invite; with invite only"
            ),
            Key("after_no", \.afterNo, .word, "what becomes of the window after No"),
            Key("form", \.form, .form, absent: "off", "data collection: the fields of the form")
                .written { !$0.form.isEmpty },
        ],
        check: { settings, fields in
            // Every proactive mode needs the launch criterion; without one it means nothing.
            if settings.activation != .reactiveOnly { _ = fields.required("launch_after") }
        }
    ).notation
}

extension Notation<[FormField]> {
    fileprivate static let form = list(
        of: .formField,
        distinctBy: ("field", { "the form already has a field \"\($0)\"" })
    )
}

extension Notation<FormField> {
    fileprivate static let formField = Shape(
        FormField(name: "", label: "", isRequired: false),
        [
            Key("field", \.name, .text, isRequired: true, "the field's name as the service knows it"),
            Key("label", \.shownLabel, .text, absent: "the field's name", "what visitors read"),
            Key("required", \.isRequired, .flag, "the red asterisk"),
        ]
    ).notation
}

extension FormField {
    /// The label, which is the name unless it is another.
    fileprivate var shownLabel: String? {
        get { label }
        set { label = newValue ?? name }
    }
}
