/// What may stand in one kind of file, as editors and the documentation are told.
public struct FileSchema: Sendable {
    /// What an editor calls such a file.
    let title: String
    public let root: Schema
    /// What stands for each ``Schema/named(_:)``.
    let definitions: [Definition]
    /// The sections of the key tables, by the path that all keys of one begin with; the file's own is the empty path.
    let sections: [(path: String, title: String)]
    /// Whether such a file may take parts from others, and values from the environment.
    let takesParts: Bool

    /// What several places of a file take, told once.
    package struct Definition: Sendable {
        let name: String
        /// The heading of its key table; nil: it has none.
        let title: String?
        let schema: Schema

        package init(_ name: String, _ schema: Schema, title: String? = nil) {
            (self.name, self.schema, self.title) = (name, schema, title)
        }
    }

    package init(
        title: String,
        root: Schema,
        definitions: [Definition],
        sections: [(path: String, title: String)],
        takesParts: Bool
    ) {
        self.title = title
        self.root = root
        self.definitions = definitions
        self.sections = sections
        self.takesParts = takesParts
    }
}

extension FileSchema {
    /// A whole scenario file.
    public static let scenario = FileSchema(
        title: "A scenario for Dwell",
        root: Notation<Scenario>.scenario.schema,
        definitions: [Definition("distribution", Distribution.schema)],
        sections: [
            ("", "The file"),
            ("service", "`service`: where the chat service is"),
            ("settings", "`settings`: what the service promises"),
            ("settings.form[]", "`settings.form`: each field of the form"),
            ("settings.queues[]", "`settings.queues`: each queue"),
            ("visitors", "`visitors`: who comes"),
            ("visitors.mix[]", "`visitors.mix`: each kind of visitor"),
            ("agents", "`agents`: who answers, one team or a list of them"),
            ("tolerances", "`tolerances`: what still counts as kept"),
            ("waive[]", "`waive`: each rule that the service is not held to"),
        ],
        takesParts: true
    )
}
