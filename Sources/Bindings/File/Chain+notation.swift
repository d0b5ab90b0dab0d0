import Scenarios

extension Notation<JSONPointer> {
    /// A place in JSON (RFC 6901).
    static let place = Notation(
        read: { field in
            guard let text = field.text() else { return nil }
            guard let pointer = JSONPointer(text) else {
                field.problem("“\(text.shortened)” is no place in JSON; it begins with a slash", hint: "/\(text)")
                return nil
            }
            return pointer
        },
        write: \.written,
        schema: .text
    )
}

extension JSONPointer {
    /// The whole value's place is the empty text, which a file must quote.
    fileprivate var written: Written { steps.isEmpty ? .text(source) : .word(source) }
}

extension Notation<Pattern> {
    /// A regular expression.
    static let pattern = Notation(
        read: { field in
            guard let text = field.text() else { return nil }
            guard let pattern = Pattern(text) else {
                field.problem("“\(text.shortened)” is no regular expression")
                return nil
            }
            return pattern
        },
        write: { .text($0.source) },
        schema: .text
    )
}

extension Notation<Chain> {
    /// One link, or several in order.
    static let chain: Notation<Chain> = plainChain.told(as: "chain")

    static let plainChain: Notation<Chain> = Notation<[Chain.Link]>.oneOrMore(of: .link).mapped({ Chain($0) }, \.links)
}

extension Notation<Chain.Link> {
    /// A place, a word, or a map with one key.
    fileprivate static let link = Notation(
        read: { field in
            if case .map = field.value.content { field.keyedLink() } else { field.plainLink() }
        },
        write: { $0.written },
        schema: .either([.text, Schema.oneOf(keys.map { ($0, .anything) })])
    )

    fileprivate static let words: [(String, Chain.Link)] = [
        ("url-decode", .urlDecode), ("base64-decode", .base64Decode), ("json", .json), ("iso8601", .iso8601),
    ]

    fileprivate static let keys = [
        "header", "cookie", "regex", "matches", "each", "largest", "last", "times", "words", "is", "variable",
    ]
}

extension YAMLField {
    fileprivate func plainLink() -> Chain.Link? {
        guard let text = text() else { return nil }
        if let (_, link) = Notation<Chain.Link>.words.first(where: { $0.0 == text }) { return link }
        guard let place = JSONPointer(text) else {
            let words = Notation<Chain.Link>.words.map(\.0)
            let hint = Spelling.nearest(to: text, among: words) ?? "/\(text)"
            expected("a place in JSON, which begins with a slash, or \(words.joined(separator: ", "))", hint: hint)
            return nil
        }
        return .place(place)
    }

    fileprivate func keyedLink() -> Chain.Link? {
        guard let (key, field) = oneKey(of: Notation<Chain.Link>.keys) else { return nil }
        return switch key {
        case "header": field.text().map { .header($0) }
        case "cookie": field.text().map { .cookie($0) }
        case "regex": Notation<Pattern>.pattern.read(field).map { .regex($0) }
        case "matches": field.named().map { .matches($0) }
        case "each": Notation<JSONPointer>.place.read(field).map { .each($0) }
        case "largest": Notation<JSONPointer>.place.read(field).map { .largest($0) }
        case "last": Notation<JSONPointer>.place.read(field).map { .last($0) }
        case "times": field.number(in: -1e12...1e12).map { .times($0) }
        case "variable": field.text().map { .variable($0) }
        case "words": field.wordTable().map { .words($0) }
        default: field.text().map { .constant($0) }
        }
    }

    /// An expression that gives what it finds a name.
    private func named() -> Pattern? {
        guard let pattern = Notation<Pattern>.pattern.read(self) else { return nil }
        guard !pattern.groups.isEmpty else {
            problem("none of the expression's groups has a name", hint: "(?<id>[0-9]+)")
            return nil
        }
        return pattern
    }

    private func wordTable() -> [String: String]? {
        guard let entries = freeMap() else { return nil }
        let words = entries.compactMap { entry in entry.field.text().map { (entry.key, $0) } }
        return words.count == entries.count ? Dictionary(words) { first, _ in first } : nil
    }
}

extension Chain.Link {
    fileprivate var written: Written {
        switch self {
        case .place(let place): place.written
        case .urlDecode: .word("url-decode")
        case .base64Decode: .word("base64-decode")
        case .json: .word("json")
        case .iso8601: .word("iso8601")
        case .header(let name): .map(["header": .text(name)])
        case .cookie(let name): .map(["cookie": .text(name)])
        case .regex(let pattern): .map(["regex": .text(pattern.source)])
        case .matches(let pattern): .map(["matches": .text(pattern.source)])
        case .each(let place): .map(["each": .text(place.source)])
        case .largest(let place): .map(["largest": .text(place.source)])
        case .last(let place): .map(["last": .text(place.source)])
        case .times(let factor): .map(["times": .number("\(factor)")])
        case .words(let words):
            .map(["words": .map(words.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: .text($0.value)) })])
        case .constant(let text): .map(["is": .text(text)])
        case .variable(let name): .map(["variable": .text(name)])
        }
    }
}
