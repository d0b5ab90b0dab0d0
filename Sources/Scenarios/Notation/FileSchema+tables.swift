extension FileSchema {
    /// Every key in Markdown: a heading and a table for each section, and for each definition that has a title.
    public var tables: String {
        let keys = root.keys
        let own = sections.map { section in
            let rows = keys.filter { self.section(of: $0.path) == section.path }
            return Self.section(section.title, rows, behind: section.path)
        }
        let defined = definitions.compactMap { definition in
            definition.title.map { Self.section($0, definition.schema.keys, behind: "") }
        }
        return (own + defined).joined(separator: "\n")
    }

    /// The longest section that the path goes on from.
    private func section(of path: String) -> String {
        sections.map(\.path).filter { !$0.isEmpty && path.hasPrefix($0 + ".") }.max { $0.count < $1.count } ?? ""
    }

    private static func section(_ title: String, _ keys: [Schema.DocumentedKey], behind path: String) -> String {
        let rows = keys.map { key in
            let name = path.isEmpty ? key.path : String(key.path.dropFirst(path.count + 1))
            return "| `\(name)` | \(key.value) | \(key.usual.isEmpty ? "required" : key.usual) | \(key.meaning) |\n"
        }
        return "## \(title)\n\n| key | value | left out | meaning |\n|---|---|---|---|\n" + rows.joined()
    }
}
