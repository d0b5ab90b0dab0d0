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
            Key(
                "queues",
                \.queues,
                .queues,
                absent: "one, always open",
                "the queues; the first is the one of pages that name none"
            ).written { !$0.queues.isEmpty },
            Key("wrap_up", \.wrapUp, .duration, "how long an agent's slot stays taken after a chat"),
            Key("alert_timeout", \.alertTimeout, .positive, "how long an alert stays with one agent"),
            Key(
                "inactivity_timeout",
                \.inactivityTimeout,
                .positive,
                "how long a visitor in a chat may say nothing before it ends"
            ),
            Key(
                "absence_timeout",
                \.absenceTimeout,
                .positive,
                "how long nothing may be heard of a browser before it counts as gone"
            ),
        ],
        check: { settings, fields in
            // Every proactive mode needs the launch criterion; without one it means nothing.
            if settings.activation != .reactiveOnly { _ = fields.required("launch_after") }
        }
    ).notation
}
