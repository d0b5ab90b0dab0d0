/// Text with variables in braces, such as `/chats/{chat}/messages`. A variable may pass filters: `{token|optional}`.
public struct Template: Sendable, Equatable {
    enum Part: Sendable, Equatable {
        case text(String)
        case variable(Placeholder)
    }

    /// One variable in braces, with its filters in order.
    struct Placeholder: Sendable, Equatable {
        var name: String
        var filters: [Filter]
    }

    /// What may follow a variable's name.
    public enum Filter: String, Sendable, CaseIterable {
        /// As a JSON number, also when the variable holds text.
        case number
        /// As a JSON boolean.
        case boolean
        /// Null when the variable is empty.
        case optional
    }

    /// What is wrong with a template.
    public enum Mistake: Error, Sendable, Equatable {
        case unclosedBrace
        case emptyName
        case unknownFilter(String)
    }

    let parts: [Part]

    /// `{{` and `}}` stand for braces.
    public init(_ text: String) throws(Mistake) {
        parts = try Template.parts(of: text)
    }

    /// As text; `encode` is applied to each variable, not to the template's own text.
    public func text(with variables: Variables, encode: (String) -> String = { $0 }) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .variable(let placeholder): encode(variables.value(of: placeholder).text)
            }
        }.joined()
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

extension Template.Placeholder {
    init(_ text: Substring) throws(Template.Mistake) {
        let words = text.split(separator: "|", omittingEmptySubsequences: false).map {
            $0.trimming(while: \.isWhitespace)
        }
        guard let name = words.first, !name.isEmpty else { throw .emptyName }
        self.name = name
        filters = []
        for word in words.dropFirst() {
            guard let filter = Template.Filter(rawValue: word) else { throw .unknownFilter(word) }
            filters.append(filter)
        }
    }
}

extension StringProtocol {
    fileprivate func trimming(while isBlank: (Character) -> Bool) -> String {
        let start = drop(while: isBlank)
        return String(start.reversed().drop(while: isBlank).reversed())
    }
}
