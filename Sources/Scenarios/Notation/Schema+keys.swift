extension Schema {
    /// A key of a file, as its documentation lists it.
    public struct DocumentedKey: Sendable, Equatable {
        /// The keys that lead to it, `[]` for each element of a list: `visitors.mix[].on_invite.accept`.
        public let path: String
        /// What may stand behind it, in words.
        public let value: String
        /// What holds where it is left out; empty: it may not be.
        public let usual: String
        /// In a few words without a full stop.
        public let meaning: String
    }

    /// Every key of a map and of the maps in it, in the order of the file.
    public var keys: [DocumentedKey] { keys(behind: "") }

    private func keys(behind path: String) -> [DocumentedKey] {
        switch self {
        case .map(let properties):
            properties.flatMap { property in
                let path = path.isEmpty ? property.name : path + "." + property.name
                let own = DocumentedKey(
                    path: path,
                    value: property.schema.inWords,
                    usual: property.usual.inWords,
                    meaning: property.meaning
                )
                return [own] + property.schema.keys(behind: path)
            }
        case .list(let element, _): element.keys(behind: path + "[]")
        case .either(let schemas): schemas.withoutLists.flatMap { $0.keys(behind: path) }
        default: []
        }
    }

    /// What may stand there.
    var inWords: String {
        switch self {
        case .text: "text"
        case .anything: "anything"
        case .path: "path from `/`"
        case .flag: "`true`, `false`"
        case .duration: "duration"
        case .rate: "rate"
        case .share: "share"
        case .whole(let range): range.upperBound == .max ? "count" : "\(range.lowerBound) to \(range.upperBound)"
        case .number(let range): "\(Number.written(range.lowerBound)) to \(Number.written(range.upperBound))"
        case .words(let words): words.map { "`\($0)`" }.joined(separator: ", ")
        case .list(let element, let least):
            (element.isMap ? "list" : "list: \(element.inWords)") + (least > 0 ? ", not empty" : "")
        case .map: "map"
        case .entries(let worth): "map: \(worth.inWords)"
        case .either(let schemas): schemas.map(\.inWords).joined(separator: ", or ")
        case .named(let name): name
        }
    }

    fileprivate var isMap: Bool { if case .map = self { true } else { false } }
}

extension [Schema] {
    /// Without lists of what also stands alone.
    fileprivate var withoutLists: [Schema] {
        filter { schema in
            guard case .list(let element, _) = schema else { return true }
            return !contains(element)
        }
    }
}

extension Schema.Usual {
    fileprivate var inWords: String {
        switch self {
        case .required: ""
        case .value(let value): "`\(value.line)`"
        case .words(let words): words
        }
    }
}
