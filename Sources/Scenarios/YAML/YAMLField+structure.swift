extension YAMLField {
    /// The fields of a map that may have these keys; every other key is a problem, with the nearest name as its hint.
    public func map(_ keys: String...) -> YAMLFields? {
        map(keys)
    }

    /// The fields of a map that may have these keys; every other key is a problem, with the nearest name as its hint.
    public func map(_ keys: [String]) -> YAMLFields? {
        guard let entries = entries(keys) else { return nil }
        for entry in entries where !keys.contains(entry.key) {
            let nearest = Spelling.nearest(to: entry.key, among: keys)
            field(entry, at: entry.key).problem(
                "there is no key of this name here; allowed: \(keys.joined(separator: ", "))",
                hint: nearest.map { "`\($0)`" }
            )
        }
        return YAMLFields(field: self, entries: entries)
    }

    /// The elements of a list, or the one thing that stands in its place.
    var oneOrMore: [YAMLField] {
        if case .list = value.content { list() ?? [] } else { [self] }
    }

    /// The fields of a map that has been read already.
    package var fields: YAMLFields? {
        guard case .map(let entries) = value.content else { return nil }
        return YAMLFields(field: self, entries: entries)
    }

    /// The fields of a map whose keys the file chooses: headers, form answers. `name` is the key as a field, for keys
    /// that are values themselves.
    public func freeMap() -> [(key: String, name: YAMLField, field: YAMLField)]? {
        entries([])?.map { entry in
            (entry.key, field(entry, at: entry.key), field(entry.value, at: entry.key))
        }
    }

    /// The elements of a list.
    public func list() -> [YAMLField]? {
        guard case .list(let elements) = value.content else {
            expected("a list")
            return nil
        }
        return elements.enumerated().map { field($0.element, at: "[\($0.offset)]") }
    }

    /// Reads every element of a list; nil when the list or any element has a problem.
    public func list<Element>(of read: (YAMLField) -> Element?) -> [Element]? {
        guard let read = list()?.map(read) else { return nil }
        let elements = read.compactMap(\.self)
        return elements.count == read.count ? elements : nil
    }

    /// A map with exactly one key, which says of which kind its value is: `{ weibull: … }`.
    public func oneKey(of keys: [String]) -> (key: String, field: YAMLField)? {
        let choice = "one of \(keys.joined(separator: ", "))"
        guard let entries = entries(keys) else { return nil }
        guard let entry = entries.first, entries.count == 1 else {
            problem("\(entries.count) keys are written here, but exactly \(choice) is needed")
            return nil
        }
        guard keys.contains(entry.key) else {
            let nearest = Spelling.nearest(to: entry.key, among: keys)
            YAMLField(value: entry.word, path: path, log: log).problem(
                "\"\(entry.key.shortened)\" was found, but \(choice) is needed here",
                hint: nearest.map { "`\($0)`" }
            )
            return nil
        }
        return (entry.key, field(entry.value, at: entry.key))
    }

    /// The key itself, as a field.
    private func field(_ entry: YAMLEntry, at step: String) -> YAMLField {
        field(entry.word, at: step)
    }

    private func entries(_ keys: [String]) -> [YAMLEntry]? {
        guard case .map(let entries) = value.content else {
            expected(keys.isEmpty ? "a map of keys and values" : "a map with keys (\(keys.joined(separator: ", ")))")
            return nil
        }
        return entries
    }
}

extension YAMLEntry {
    /// The key as a value.
    fileprivate var word: YAMLValue {
        YAMLValue(.scalar(YAMLScalar(text: key, isQuoted: false)), place: place, file: file)
    }
}

/// The fields of one map.
public struct YAMLFields {
    let field: YAMLField
    let entries: [YAMLEntry]

    /// The map itself, to note problems that concern several of its fields.
    public var map: YAMLField { field }

    /// The field of that key; nil when it was left out.
    public subscript(key: String) -> YAMLField? {
        entries.first { $0.key == key }.map { field.field($0.value, at: key) }
    }

    /// The field of a key that may not be left out; notes a problem when it was.
    public func required(_ key: String) -> YAMLField? {
        if let field = self[key] { return field }
        field.problem("the key `\(key)` is missing")
        return nil
    }
}
