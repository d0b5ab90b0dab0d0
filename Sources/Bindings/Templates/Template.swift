/// Text with variables in braces, such as `/chats/{chat}/messages`. A variable may pass filters: `{token|optional}`.
/// Some names give a new value each time: `{new.uuid}`.
public struct Template: Sendable, Equatable {
    enum Part: Sendable, Equatable {
        case text(String)
        case variable(Placeholder)
    }

    /// What is wrong with a template.
    public enum Mistake: Error, Sendable, Equatable {
        case unclosedBrace
        case emptyName
        case unknownFilter(String)
        case unknownGenerator(String)
    }

    /// As the file has it.
    package let source: String
    let parts: [Part]

    /// No text at all.
    init() {
        source = ""
        parts = []
    }

    /// `{{` and `}}` stand for braces.
    public init(_ text: String) throws(Mistake) {
        source = text
        parts = try Template.parts(of: text)
    }

    /// As text; `encode` is applied to each variable, not to the template's own text.
    public func text(with variables: Variables, encode: (String) -> String = { $0 }) -> String {
        var whole = ""
        for part in parts {
            switch part {
            case .text(let text): whole += text
            case .variable(let placeholder) where placeholder.filters.contains(.raw):
                whole += variables.value(of: placeholder).text
            case .variable(let placeholder): whole += encode(variables.value(of: placeholder).text)
            }
        }
        return whole
    }

    /// Whether it begins with a slash, whatever its variables hold.
    var isRooted: Bool {
        if case .text(let text)? = parts.first { text.utf8.first == UInt8(ascii: "/") } else { false }
    }

    /// As a JSON value: a lone variable keeps its type, everything else is a string.
    public func value(with variables: Variables) -> JSONValue {
        if parts.count == 1, case .variable(let placeholder) = parts[0] {
            return variables.value(of: placeholder)
        }
        return .string(text(with: variables))
    }

    private static func parts(of text: String) throws(Mistake) -> [Part] {
        var parts: [Part] = []
        var plain = ""
        var rest = text[...]
        while let first = rest.first {
            if rest.hasPrefix("{{") || rest.hasPrefix("}}") {
                plain.append(first)
                rest = rest.dropFirst(2)
            } else if first == "{" {
                guard let end = rest.firstIndex(of: "}") else { throw .unclosedBrace }
                if !plain.isEmpty { parts.append(.text(plain)) }
                plain = ""
                parts.append(.variable(try Placeholder(rest[rest.index(after: rest.startIndex)..<end])))
                rest = rest[rest.index(after: end)...]
            } else {
                plain.append(first)
                rest = rest.dropFirst()
            }
        }
        if !plain.isEmpty { parts.append(.text(plain)) }
        return parts
    }
}

extension Template {
    /// The variables whose values it needs.
    var variables: [String] {
        parts.flatMap { part -> [String] in
            if case .variable(let placeholder) = part { placeholder.variables } else { [] }
        }
    }
}
