import Yams

/// Turns YAML text into a tree of values, noting keys that are written twice.
struct YAMLTree {
    /// The most keys written twice that are told apart; a file with more is refused at that point, as each one costs
    /// a pass over the text.
    static let mostDuplicates = 5

    let file: String
    let limits: YAMLLimits
    private(set) var problems: [Problem] = []
    /// How many there are so far.
    private(set) var values = 0

    init(file: String, limits: YAMLLimits = .file) {
        self.file = file
        self.limits = limits
    }

    /// The file's one document.
    mutating func parse(_ text: String) throws(Problems) -> YAMLValue {
        do throws(Problem) {
            try refuseBomb(in: text)
            return try value(of: root(of: text))
        } catch {
            throw Problems([error])
        }
    }

    /// Yams stops at the first key written twice, so that one is marked and the text parsed again.
    private func root(of text: String) throws(Problem) -> Node {
        var marked = text
        for pass in 0...Self.mostDuplicates {
            do {
                let node = try Parser(yaml: marked).singleRoot()
                return node ?? Node("", .implicit, .plain)
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let place = Place(line: context.mark.line, column: context.mark.column)
                guard let next = DuplicateKey.mark(keyAt: place, pass: pass, in: marked) else {
                    throw problem("the key `\(keys.first ?? "")` is written twice", at: place)
                }
                marked = next
            } catch {
                throw Problem(unreadable: error, text: text, file: file)
            }
        }
        throw problem("more than \(Self.mostDuplicates) keys of this file are written twice")
    }

    private mutating func value(of node: Node) throws(Problem) -> YAMLValue {
        let place = node.place
        values += 1
        guard values <= limits.values else {
            throw problem(
                "the file has more than \(limits.values) values, counting what its aliases repeat",
                at: place
            )
        }
        switch node {
        case .scalar(let scalar):
            let written = YAMLScalar(text: scalar.string, isQuoted: scalar.style != .plain)
            return YAMLValue(.scalar(written), place: place)
        case .sequence(let sequence):
            var list: [YAMLValue] = []
            for element in sequence { list.append(try value(of: element)) }
            return YAMLValue(.list(list), place: place)
        case .mapping(let mapping):
            return YAMLValue(.map(try entries(of: mapping)), place: place)
        case .alias:
            throw problem("an alias (*name) can't be used here; write the value out", at: place)
        }
    }

    private mutating func entries(of mapping: Node.Mapping) throws(Problem) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        for (key, node) in mapping {
            guard case .scalar(let scalar) = key else {
                throw problem("a key must be a word, not a list or a map", at: key.place)
            }
            entries.append(YAMLEntry(key: scalar.string, place: key.place, value: try value(of: node)))
        }
        return withoutDuplicates(entries)
    }

    /// Keeps the last of each key, and notes each later one as a problem.
    private mutating func withoutDuplicates(_ entries: [YAMLEntry]) -> [YAMLEntry] {
        var kept: [YAMLEntry] = []
        var index: [String: Int] = [:]
        for var entry in entries {
            entry.key = DuplicateKey.unmarked(entry.key)
            guard let first = index[entry.key] else {
                index[entry.key] = kept.count
                kept.append(entry)
                continue
            }
            let line = kept[first].place.line
            problems.append(problem("the key `\(entry.key)` is written twice, first in line \(line)", at: entry.place))
            kept[first].value = entry.value
        }
        return kept
    }

    func problem(_ sentence: String, at place: Place = .start) -> Problem {
        Problem(file: file, place: place, sentence: sentence)
    }
}

extension Node {
    fileprivate var place: Place {
        mark.map { Place(line: $0.line, column: $0.column) } ?? .start
    }
}
