/// One value of a YAML file as it was written, with its place: a plain tree.
public struct YAMLValue: Sendable, Equatable {
    public enum Content: Sendable, Equatable {
        case scalar(YAMLScalar)
        case list([YAMLValue])
        /// In the order of the file; every key occurs once.
        case map([YAMLEntry])
    }

    public var content: Content
    public var place: Place
    /// The file that it stands in; nil: the document's own.
    public var file: String?

    public init(_ content: Content, place: Place, file: String? = nil) {
        self.content = content
        self.place = place
        self.file = file
    }

    /// The value under that key, when this is a map that has it.
    public subscript(key: String) -> YAMLValue? {
        guard case .map(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }
}

/// A key of a map and its value.
public struct YAMLEntry: Sendable, Equatable {
    public var key: String
    /// Where the key stands.
    public var place: Place
    public var value: YAMLValue
    /// The file that the key stands in; nil: the document's own.
    public var file: String?

    public init(key: String, place: Place, value: YAMLValue, file: String? = nil) {
        self.key = key
        self.place = place
        self.value = value
        self.file = file
    }
}

/// A scalar: the text as written, and what YAML takes it for.
public struct YAMLScalar: Sendable, Equatable {
    /// What an unquoted scalar stands for; a quoted one is always text.
    public enum Meaning: Sendable, Equatable {
        case null
        case bool(Bool)
        case integer(Int)
        case decimal(Double)
        case text(String)
    }

    /// Without its quotes.
    public var text: String
    /// Whether it stands in quotes, or is a block (`|`, `>`).
    public var isQuoted: Bool

    public init(text: String, isQuoted: Bool) {
        self.text = text
        self.isQuoted = isQuoted
    }

    /// Only `true`, `false`, `null`, `~`, nothing, and plain decimal numbers are special: never `yes`, `off` or `0x1F`.
    public var meaning: Meaning {
        if isQuoted { return .text(text) }
        switch text {
        case "", "~", "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        default: return number ?? .text(text)
        }
    }

    private var number: Meaning? {
        // A leading zero is someone's phone number or account, not a quantity.
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }) else { return nil }
        guard !digits.hasPrefix(".") && !digits.hasSuffix(".") else { return nil }
        guard !digits.hasPrefix("0") || digits == "0" || digits.hasPrefix("0.") else { return nil }
        return Int(text).map(Meaning.integer) ?? Double(text).map(Meaning.decimal)
    }
}
