/// What a side of the chat knows by name: extracted from replies, and given with each action.
public struct Variables {
    private var values: [String: JSONValue]
    private let novelty: Novelty

    public init(_ values: [String: JSONValue] = [:], novelty: Novelty = Novelty()) {
        self.values = values
        self.novelty = novelty
    }

    public subscript(name: String) -> JSONValue {
        get { values[name] ?? .null }
        set { values[name] = newValue }
    }

    /// These, with others on top.
    func with(_ others: [String: JSONValue]) -> Variables {
        Variables(values.merging(others) { _, new in new }, novelty: novelty)
    }

    /// Gives each of these its value, in order: a later one may use an earlier one.
    mutating func declare(_ declared: [NamedTemplate]) {
        for variable in declared { values[variable.name] = variable.value.value(with: self) }
    }

    /// Forgets every variable whose name begins so.
    mutating func forget(prefix: String) {
        values = values.filter { !$0.key.hasPrefix(prefix) }
    }

    func value(of placeholder: Placeholder) -> JSONValue {
        let start =
            switch placeholder.source {
            case .variable(let name): self[name]
            case .new(let generator): novelty.value(of: generator)
            }
        return placeholder.filters.reduce(start) { value, filter in
            filter.applied(to: value) { self[$0].text }
        }
    }
}
