/// Puts a scenario's file together with what it takes from others: `extends: base.yaml` at its top, and
/// `include: part.yaml` in any map.
struct Assembly {
    /// How many files may take in each other, one inside of the other.
    static let deepest = 10
    /// The most values that all files together may have, each counted as often as it is taken in.
    static let mostValues = 100_000

    private let surroundings: Surroundings
    private let file: String
    private(set) var problems: [Problem] = []
    /// Each file is read once, however often it is taken in; nil: it can't be used.
    private var read: [String: Part?] = [:]
    private var values = 0
    private var isFull = false

    /// What a file holds.
    private struct Part {
        var root: YAMLValue
        var values: Int
    }

    /// - Parameter file: The scenario's own.
    init(of file: String, in surroundings: Surroundings) {
        self.file = file
        self.surroundings = surroundings
    }

    /// The whole, changed as the command line asks; what is wrong with it is in ``problems``.
    mutating func assemble(_ root: YAMLValue) -> YAMLValue {
        var whole = based(filled(root), behind: [FileSource.path(of: file, from: "")])
        for (index, text) in surroundings.changes.enumerated() {
            do throws(Problems) {
                var change = try Change(text, number: index + 1)
                change.value = filled(change.value)
                whole = try change.applied(to: whole)
            } catch {
                problems += error.all
            }
        }
        return whole
    }

    private mutating func filled(_ value: YAMLValue) -> YAMLValue {
        var found: [Problem] = []
        let filled = value.filled(from: surroundings.environment, noting: { found.append($0) }, in: file)
        problems += found
        return filled
    }

    // MARK: - Bases and parts

    /// A file's root with its base under it.
    private mutating func based(_ root: YAMLValue, behind chain: [String]) -> YAMLValue {
        let own = complete(root.without("extends"), behind: chain)
        guard let base = root["extends"].flatMap({ take($0, behind: chain) }) else { return own }
        return own.merged(over: based(base.root, behind: base.chain))
    }

    /// A value with every `include` in it replaced by what that file holds.
    private mutating func complete(_ value: YAMLValue, behind chain: [String]) -> YAMLValue {
        switch value.content {
        case .scalar: return value
        case .list(let elements):
            var list: [YAMLValue] = []
            for element in elements { list += spliced(element, behind: chain) }
            return YAMLValue(.list(list), place: value.place, file: value.file)
        case .map(var entries):
            entries.removeAll { $0.key == "include" }
            for index in entries.indices { entries[index].value = complete(entries[index].value, behind: chain) }
            let own = YAMLValue(.map(entries), place: value.place, file: value.file)
            return value["include"].map { including($0, in: own, behind: chain) } ?? own
        }
    }

    /// A list that stands for one element takes its place.
    private mutating func spliced(_ element: YAMLValue, behind chain: [String]) -> [YAMLValue] {
        let whole = complete(element, behind: chain)
        guard element["include"] != nil, case .list(let inner) = whole.content else { return [whole] }
        return inner
    }

    private mutating func including(_ name: YAMLValue, in own: YAMLValue, behind chain: [String]) -> YAMLValue {
        guard let taken = take(name, behind: chain) else { return own }
        let part = complete(taken.root, behind: taken.chain)
        if own.content == .map([]) { return part }
        guard case .map = part.content else {
            note("\(name.scalarText ?? "the file") holds no map, so no other key can stand beside `include`", at: name)
            return own
        }
        return own.merged(over: part)
    }

    // MARK: - Files

    /// The file that is named there, and the files that led to it.
    private mutating func take(_ name: YAMLValue, behind chain: [String]) -> (root: YAMLValue, chain: [String])? {
        guard let text = name.scalarText else {
            note("\(name.foundInWords), but a file's path is needed here", at: name)
            return nil
        }
        let path = FileSource.path(of: text, from: name.file ?? file)
        guard !chain.contains(path) else {
            note("files take in each other without end: \((chain + [path]).joined(separator: " → "))", at: name)
            return nil
        }
        guard chain.count <= Self.deepest else {
            note("more than \(Self.deepest) files take in each other, one inside of the other", at: name)
            return nil
        }
        guard let part = part(at: path, namedBy: name), admit(part.values, at: name) else { return nil }
        return (part.root, chain + [path])
    }

    private mutating func part(at path: String, namedBy name: YAMLValue) -> Part? {
        if let part = read[path] { return part }
        guard let bytes = surroundings.files.bytes(path) else {
            note("there is no file \"\(path.shortened)\" that can be read", at: name)
            return nil
        }
        let part = parsed(bytes, of: path)
        read[path] = .some(part)
        return part
    }

    private mutating func parsed(_ bytes: [UInt8], of path: String) -> Part? {
        do throws(Problems) {
            var tree = YAMLTree(file: path)
            let root = try tree.parse(YAMLEncoding.text(of: bytes, file: path, upTo: YAMLLimits.file.bytes))
            problems += tree.problems
            return Part(root: filled(root.marked(asOf: path)), values: tree.values)
        } catch {
            problems += error.all
            return nil
        }
    }

    /// Whether there is room for so many values more; told once when there is not.
    private mutating func admit(_ count: Int, at name: YAMLValue) -> Bool {
        values += count
        guard values > Self.mostValues else { return true }
        if !isFull { note("the files that are taken in have more than \(Self.mostValues) values together", at: name) }
        isFull = true
        return false
    }

    private mutating func note(_ sentence: String, at value: YAMLValue) {
        problems.append(Problem(file: value.file ?? file, place: value.place, sentence: sentence))
    }
}
