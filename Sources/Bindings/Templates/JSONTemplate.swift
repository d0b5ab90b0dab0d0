/// A JSON body with templates in its strings and keys.
public indirect enum JSONTemplate: Sendable, Equatable {
    case literal(JSONValue)
    case template(Template)
    case array([JSONTemplate])
    case object([Member])

    public struct Member: Sendable, Equatable {
        var key: Template
        var value: JSONTemplate
    }

    public func value(with variables: Variables) -> JSONValue {
        switch self {
        case .literal(let value): value
        case .template(let template): template.value(with: variables)
        case .array(let values): .array(values.map { $0.value(with: variables) })
        case .object(let members):
            .object(
                Dictionary(
                    members.map { ($0.key.text(with: variables), $0.value.value(with: variables)) },
                    uniquingKeysWith: { _, last in last }
                )
            )
        }
    }
}
