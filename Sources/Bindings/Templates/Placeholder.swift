/// What stands in braces in a template: a variable or a generator, with its filters in order.
struct Placeholder: Sendable, Equatable {
    var source: Source
    var filters: [Filter]

    enum Source: Sendable, Equatable {
        case variable(String)
        case new(Generator)
    }

    init(_ text: Substring) throws(Template.Mistake) {
        let words = text.split(separator: "|", omittingEmptySubsequences: false).map {
            $0.trimming(while: \.isWhitespace)
        }
        guard let name = words.first, !name.isEmpty else { throw .emptyName }
        source = try Self.source(name)
        filters = []
        for word in words.dropFirst() {
            guard let filter = Filter(word) else { throw .unknownFilter(word) }
            filters.append(filter)
        }
    }

    private static func source(_ name: String) throws(Template.Mistake) -> Source {
        if let generator = Generator(name) { return .new(generator) }
        let family = name.prefix { $0 != "." }
        guard family.count == name.count || !Generator.families.contains(String(family)) else {
            throw .unknownGenerator(name)
        }
        return .variable(name)
    }

    /// The variables whose values it needs.
    var variables: [String] {
        let keys = filters.compactMap { if case .hmac(let key) = $0 { key } else { nil } }
        if case .variable(let name) = source { return [name] + keys }
        return keys
    }
}

extension StringProtocol {
    fileprivate func trimming(while isBlank: (Character) -> Bool) -> String {
        let start = drop(while: isBlank)
        return String(start.reversed().drop(while: isBlank).reversed())
    }
}
