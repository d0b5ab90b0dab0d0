/// One change that the command line makes: `agents.count=12`, `visitors.mix[shopper].share=40%`.
struct Change {
    /// What stands for a file's name in problems.
    static let file = "--set"
    /// The keys that name an element of a list.
    private static let names = ["kind", "team", "path", "queue", "field", "rule"]

    private enum Step {
        case key(String)
        /// By its number, from 0, or its name.
        case element(String)
    }

    private let steps: [(step: Step, place: Place)]
    var value: YAMLValue

    /// - Parameter number: Which of the changes it is, from 1: the line of its problems.
    init(_ text: String, number: Int) throws(Problems) {
        guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
            throw Self.problem("\"\(text.shortened)\" is no change; write it as path=value: agents.count=12", number, 1)
        }
        steps = try Self.steps(text[..<sign], number: number)
        let offset = text[...sign].unicodeScalars.count
        // So that its places are those in the text.
        let indent = String(repeating: "\n", count: number - 1) + String(repeating: " ", count: offset)
        var tree = YAMLTree(file: Self.file)
        do throws(Problems) {
            value = try tree.parse(indent + text[sign...].dropFirst()).marked(asOf: Self.file)
        } catch {
            // The parser may stop only behind the end.
            let place = Place(line: number, column: offset + 1)
            throw Problems(error.all.map { Problem(file: Self.file, place: place, sentence: $0.sentence) })
        }
        guard tree.problems.isEmpty else { throw Problems(tree.problems) }
    }

    private static func steps(_ path: Substring, number: Int) throws(Problems) -> [(Step, Place)] {
        var steps: [(Step, Place)] = []
        var rest = path
        while !rest.isEmpty {
            let column = path[..<rest.startIndex].unicodeScalars.count + 1
            let place = Place(line: number, column: column)
            if let match = rest.prefixMatch(of: /\[([^\[\]]+)\]/), !steps.isEmpty {
                steps.append((.element(String(match.1)), place.following))
                rest = rest[match.range.upperBound...]
            } else if let match = rest.prefixMatch(of: /(\.?)([^.\[\]]+)/), match.1.isEmpty == steps.isEmpty {
                steps.append((.key(String(match.2)), match.1.isEmpty ? place : place.following))
                rest = rest[match.range.upperBound...]
            } else {
                throw problem(
                    "a path is keys with dots, and elements in brackets: visitors.mix[0].share",
                    number,
                    column
                )
            }
        }
        return steps
    }

    /// The tree with the value at its place: set where nothing was, otherwise replaced.
    func applied(to root: YAMLValue) throws(Problems) -> YAMLValue {
        try applied(steps[...], to: root)
    }

    private func applied(_ steps: ArraySlice<(step: Step, place: Place)>, to old: YAMLValue?) throws(Problems)
        -> YAMLValue
    {
        guard let (step, place) = steps.first else { return value }
        switch step {
        case .key(let key): return try set(key, at: place, in: old, steps.dropFirst())
        case .element(let name): return try set(element: name, at: place, in: old, steps.dropFirst())
        }
    }

    private func set(
        _ key: String,
        at place: Place,
        in old: YAMLValue?,
        _ rest: ArraySlice<(step: Step, place: Place)>
    ) throws(Problems) -> YAMLValue {
        var entries: [YAMLEntry] = []
        switch old?.content {
        case .map(let known): entries = known
        case .list(let elements):
            throw problem(
                "a list has no keys; say which element, as in [\(Self.names(of: elements).first ?? "0")]",
                place
            )
        // What was a word or a quantity becomes a map: `service.url` in place of `embedded`.
        case .scalar, nil: break
        }
        let index = entries.firstIndex { $0.key == key }
        let value = try applied(rest, to: index.map { entries[$0].value })
        let entry = YAMLEntry(key: key, place: place, value: value, file: Self.file)
        if let index { entries[index] = entry } else { entries.append(entry) }
        return YAMLValue(.map(entries), place: old?.place ?? place, file: old == nil ? Self.file : old?.file)
    }

    private func set(
        element name: String,
        at place: Place,
        in old: YAMLValue?,
        _ rest: ArraySlice<(step: Step, place: Place)>
    ) throws(Problems) -> YAMLValue {
        guard let old, case .list(var elements) = old.content else {
            throw problem("there is no list here that could have an element [\(name.shortened)]", place)
        }
        let index = try index(of: name, in: elements, at: place)
        elements[index] = try applied(rest, to: elements[index])
        return YAMLValue(.list(elements), place: old.place, file: old.file)
    }

    private func index(of name: String, in elements: [YAMLValue], at place: Place) throws(Problems) -> Int {
        if let number = Int(name) {
            guard !elements.indices.contains(number) else { return number }
            throw problem("the list has \(elements.count) elements, counted from [0]", place)
        }
        let names = Self.names(of: elements)
        if let index = elements.firstIndex(where: { Self.name(of: $0) == name }) { return index }
        let known =
            names.isEmpty ? "its elements have no names: use their numbers, from 0" : names.joined(separator: ", ")
        throw problem(
            "no element is called \"\(name.shortened)\"; there are: \(known)",
            place,
            hint: Spelling.nearest(to: name, among: names)
        )
    }

    private static func names(of elements: [YAMLValue]) -> [String] { elements.compactMap(name) }

    private static func name(of element: YAMLValue) -> String? {
        names.lazy.compactMap { element[$0]?.scalarText }.first
    }

    private func problem(_ sentence: String, _ place: Place, hint: String? = nil) -> Problems {
        Problems([Problem(file: Self.file, place: place, sentence: sentence, hint: hint)])
    }

    private static func problem(_ sentence: String, _ line: Int, _ column: Int) -> Problems {
        Problems([Problem(file: file, place: Place(line: line, column: column), sentence: sentence)])
    }
}
