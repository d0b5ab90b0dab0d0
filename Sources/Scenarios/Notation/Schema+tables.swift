extension Schema {
    /// The sections of the key tables, by the path that all keys of one begin with.
    private static let sections: [(path: String, title: String)] = [
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
    ]

    /// Every key in Markdown: a heading and a table for each section.
    public var tables: String {
        let keys = keys
        return Self.sections.map { section in
            let rows = keys.filter { Self.section(of: $0.path) == section.path }
            return "## \(section.title)\n\n" + Self.table(rows, behind: section.path)
        }.joined(separator: "\n")
    }

    /// The longest section that the path goes on from.
    private static func section(of path: String) -> String {
        sections.map(\.path).filter { !$0.isEmpty && path.hasPrefix($0 + ".") }.max { $0.count < $1.count } ?? ""
    }

    private static func table(_ keys: [DocumentedKey], behind path: String) -> String {
        let rows = keys.map { key in
            let name = path.isEmpty ? key.path : String(key.path.dropFirst(path.count + 1))
            return "| `\(name)` | \(key.value) | \(key.usual.isEmpty ? "required" : key.usual) | \(key.meaning) |\n"
        }
        return "| key | value | left out | meaning |\n|---|---|---|---|\n" + rows.joined()
    }
}
