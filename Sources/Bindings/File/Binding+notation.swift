public import Scenarios

extension Binding {
    /// Reads a binding file; `file` names it in problems.
    /// - Throws: every ``Problem`` in it, each with its place.
    public static func read(text: String, file: String) throws(Problems) -> Binding {
        try YAMLDocument(text: text, file: file).read { Notation<Binding>.binding.read($0) }.value
    }

    /// Reads the binding file at a path.
    /// - Throws: every ``Problem`` in it; one alone when the file can't be read.
    public static func read(path: String) throws(Problems) -> Binding {
        try YAMLDocument(path: path).read { Notation<Binding>.binding.read($0) }.value
    }

    /// As a file has it.
    public var yaml: String { Notation<Binding>.binding.write(self).file }
}

extension Notation<Binding> {
    static let binding = Shape(
        Binding(
            name: "",
            writtenFor: "",
            verified: .documentation,
            facts: [],
            variables: [],
            probe: RequestTemplate(path: .nothing),
            lacks: [],
            clientTimed: [],
            visitor: SideBinding(),
            agent: nil
        ),
        [
            Key("binding", \.name, .text, isRequired: true, "its name, as reports show it"),
            Key(
                "written_for",
                \.writtenFor,
                .text,
                isRequired: true,
                "the service and version that it was written for"
            ),
            Key(
                "verified",
                \.verified,
                .word,
                "what it was tried with: the service itself, or nothing but its documentation"
            ),
            Key("facts", \.facts, .list(of: .text), absent: "none", "where the service's documentation or code says so")
                .written { !$0.facts.isEmpty },
            Key(
                "variables",
                \.variables,
                .runVariables,
                absent: "none",
                "values drawn once a run, which all share: `run.NAME`"
            )
            .written { !$0.variables.isEmpty },
            Key(
                "probe",
                \.probe,
                .request,
                isRequired: true,
                "what any running service answers with 2xx; asked once before the visitors come"
            ),
            Key(
                "lacks",
                \.lacks,
                .list(of: .word),
                absent: "nothing",
                "what the service does not have, or does not tell"
            )
            .written { !$0.lacks.isEmpty },
            Key(
                "client_timed",
                \.clientTimed,
                .list(of: .word),
                absent: "nothing",
                "what the widget's own script times, and no reply of the service"
            )
            .written { !$0.clientTimed.isEmpty },
            Key("visitor", \.visitor, .side(steps: ActionStep.visitors), isRequired: true, "the visitor's side"),
            .optional(
                "agent",
                \.agent,
                .side(steps: ActionStep.agents),
                absent: "agents can't be played",
                "the agent's side"
            ),
        ]
    ).notation
}

extension Notation<[NamedTemplate]> {
    fileprivate static let runVariables = named.checked { variables, field in
        for variable in variables where !variable.name.hasPrefix("run.") {
            field.fields?[variable.name]?.problem(
                "what all share has a name that begins with run.",
                hint: "run.\(variable.name)"
            )
        }
    }
}
