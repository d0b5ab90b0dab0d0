/// What a side of the chat knows by name: extracted from replies, and given with each action.
public struct Variables {
    /// What all sides know alike.
    private let shared: [String: JSONValue]
    /// What this side has learned.
    private var learned: [String: JSONValue]
    /// What an action brings along: for as long as it lasts.
    private var given: [String: JSONValue] = [:]
    private let novelty: Novelty

    /// - Parameter shared: what others know as well, of which each would need a copy otherwise.
    public init(
        _ values: [String: JSONValue] = [:],
        beside shared: [String: JSONValue] = [:],
        novelty: Novelty = Novelty()
    ) {
        self.shared = shared
        learned = values
        self.novelty = novelty
    }

    public subscript(name: String) -> JSONValue {
        get {
            if !given.isEmpty, let value = given[name] { return value }
            return learned[name] ?? shared[name] ?? .null
        }
        set { learned[name] = newValue }
    }

    /// These, with others on top.
    func with(_ others: [String: JSONValue]) -> Variables {
        var all = self
        all.given = given.isEmpty ? others : given.merging(others) { _, new in new }
        return all
    }

    /// Gives each of these its value, in order: a later one may use an earlier one.
    mutating func declare(_ declared: [NamedTemplate]) {
        for variable in declared { learned[variable.name] = variable.value.value(with: self) }
    }

    /// Forgets every variable whose name begins so.
    mutating func forget(prefix: String) {
        learned = learned.filter { !$0.key.hasPrefix(prefix) }
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
