/// What a side of the chat knows by name: extracted from replies, and given with each action.
public struct Variables: Sendable, Equatable {
    private var values: [String: JSONValue]

    public init(_ values: [String: JSONValue] = [:]) {
        self.values = values
    }

    public subscript(name: String) -> JSONValue {
        get { values[name] ?? .null }
        set { values[name] = newValue }
    }

    /// These, with others on top.
    func with(_ others: [String: JSONValue]) -> Variables {
        Variables(values.merging(others) { _, new in new })
    }

    func value(of placeholder: Template.Placeholder) -> JSONValue {
        placeholder.filters.reduce(self[placeholder.name]) { value, filter in
            switch filter {
            case .number: value.asNumber ?? .null
            case .boolean: value.boolean.map(JSONValue.boolean) ?? .null
            case .optional: value.isEmpty ? .null : value
            }
        }
    }
}
