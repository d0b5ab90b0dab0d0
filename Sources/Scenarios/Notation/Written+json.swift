extension Written {
    /// The value as JSON, two spaces a level; short lists in one line.
    var json: String { json(depth: 0) }

    private func json(depth: Int) -> String {
        switch self {
        case .text(let text), .word(let text): Self.quoted(text)
        case .number(let text): text
        case .flag(let flag): "\(flag)"
        case .list(let elements):
            elements.allSatisfy(\.isScalar)
                ? "[\(elements.map { $0.json(depth: depth) }.joined(separator: ", "))]"
                : Self.block("[", elements.map { $0.json(depth: depth + 1) }, "]", depth)
        case .map(let entries):
            entries.count == 1 && entries[0].value.isScalar
                ? "{ \(Self.quoted(entries[0].key)): \(entries[0].value.json(depth: depth)) }"
                : Self.block(
                    "{",
                    entries.map { "\(Self.quoted($0.key)): \($0.value.json(depth: depth + 1))" },
                    "}",
                    depth
                )
        }
    }

    private var isScalar: Bool {
        switch self {
        case .text, .word, .number, .flag: true
        case .list, .map: false
        }
    }

    private static func block(_ opening: String, _ parts: [String], _ closing: String, _ depth: Int) -> String {
        guard !parts.isEmpty else { return opening + closing }
        let indent = String(repeating: "  ", count: depth)
        return opening + "\n" + parts.map { indent + "  " + $0 }.joined(separator: ",\n") + "\n" + indent + closing
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\\(scalar)"
            case "\n": "\\n"
            case "\t": "\\t"
            default: "\(scalar)"
            }
        }
        return "\"" + escaped.joined() + "\""
    }
}
