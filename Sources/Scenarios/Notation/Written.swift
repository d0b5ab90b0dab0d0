/// A value as it stands in a file.
public indirect enum Written: Sendable, Equatable {
    /// Any text, quoted where it must be.
    case text(String)
    /// A word or a quantity, which needs no quotes.
    case word(String)
    case number(String)
    case flag(Bool)
    case list([Written])
    case map([Entry])

    public struct Entry: Sendable, Equatable {
        public var key: String
        public var value: Written

        public init(key: String, value: Written) {
            self.key = key
            self.value = value
        }
    }

    /// The text of a scalar, without quotes; empty for a list or a map.
    var bare: String {
        switch self {
        case .text(let text), .word(let text), .number(let text): text
        case .flag(let flag): "\(flag)"
        case .list, .map: ""
        }
    }

    /// In one line.
    public var line: String {
        switch self {
        // A lone dollar might begin a variable's name.
        case .text(let text): YAMLText.quoted(text.replacing("$", with: "$$"))
        case .word(let text), .number(let text): text
        case .flag(let flag): "\(flag)"
        case .list(let elements): "[\(elements.map(\.line).joined(separator: ", "))]"
        case .map(let entries) where entries.isEmpty: "{}"
        case .map(let entries):
            "{ \(entries.map { "\(YAMLText.quoted($0.key)): \($0.value.line)" }.joined(separator: ", ")) }"
        }
    }
}

extension Written {
    /// Entries in the order in which they are given; those without a value are left out.
    package static func map(_ entries: KeyValuePairs<String, Written?>) -> Written {
        .map(entries.compactMap { key, value in value.map { Entry(key: key, value: $0) } })
    }

    /// A name with its parameters: `{ uniform: { from: 1s, to: 3s } }`.
    package static func call(_ name: String, _ parameters: KeyValuePairs<String, Written?>) -> Written {
        .map([Entry(key: name, value: map(parameters))])
    }
}

extension Written {
    /// A file of these sections, with an empty line around those that need several lines.
    package var file: String {
        guard case .map(let sections) = self else { return line + "\n" }
        let blocks = sections.map { $0.lines(depth: 1) }
        var text = ""
        for (index, block) in blocks.enumerated() {
            let isApart = index > 0 && (block.count > 1 || blocks[index - 1].count > 1)
            text += (isApart ? "\n" : "") + block.joined(separator: "\n") + "\n"
        }
        return text
    }

    /// The longest line that a list or a map is written in.
    private static let longestLine = 116

    /// The elements or entries, each in a line where it fits.
    private func block(depth: Int) -> [String] {
        switch self {
        case .map(let entries): return entries.flatMap { $0.lines(depth: depth) }
        case .list(let elements):
            return elements.flatMap { element in
                let isLine = element.isRow || element.isLine(behind: 2, depth: depth)
                let lines = isLine ? [element.line] : element.block(depth: depth + 1)
                return lines.enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
            }
        default: return [line]
        }
    }

    /// Whether it is written in one line: never a section, nor a list of more than words and numbers.
    private func isLine(behind head: Int, depth: Int) -> Bool {
        let fits = depth > 1 && head + line.count + 2 * depth < Self.longestLine
        switch self {
        case .map(let entries): return entries.isEmpty || fits
        case .list(let elements): return elements.isEmpty || (fits && elements.allSatisfy(\.isWord))
        default: return true
        }
    }

    /// A row of a table, in a line however long it is.
    private var isRow: Bool {
        guard case .list(let cells) = self else { return false }
        return cells.allSatisfy { if case .text = $0 { true } else { false } }
    }

    private var isWord: Bool {
        switch self {
        case .word, .number, .flag: true
        case .text, .list, .map: false
        }
    }
}

extension Written.Entry {
    fileprivate func lines(depth: Int) -> [String] {
        let head = YAMLText.quoted(key) + ":"
        if value.isLine(behind: head.count, depth: depth) { return ["\(head) \(value.line)"] }
        return [head] + value.block(depth: depth + 1).map { "  " + $0 }
    }
}
