extension Drafting {
    mutating func request(_ group: RecordedGroup, for step: String) -> RequestTemplate {
        let exchange = group.first
        let path = exchange.segments.map { segment in
            segment.isIdentifier ? values.template(of: segment).source : segment.replacing("{", with: "{{")
        }
        var request = RequestTemplate(path: .written("/" + path.joined(separator: "/")))
        request.method = exchange.method
        request.query = exchange.query.map { item in
            let special = step == "receive" && item.name.isCursorName ? "cursor" : nil
            return NamedTemplate(
                name: item.name,
                value: values.template(of: item.value, behind: item.name, special: special)
            )
        }
        request.headers = exchange.headers.map {
            NamedTemplate(name: $0.name, value: values.template(of: $0.value, behind: $0.name))
        }
        request.body = body(exchange.body, for: step)
        return request
    }

    private mutating func body(_ body: RecordedBody, for step: String) -> RequestTemplate.Body {
        switch body {
        case .none: .none
        case .json(let value): .json(json(value, behind: "", for: step))
        case .form(let fields): .form(fields.map { field($0, for: step) })
        case .multipart(let fields): .multipart(fields.map { field($0, for: step) })
        case .text(let text): .text(values.template(of: text))
        }
    }

    private mutating func field(_ field: RecordedBody.Field, for step: String) -> NamedTemplate {
        let own = field.name.own(to: step)
        let answer = step == "send-form" && !field.value.isIdentifier ? "answers.\(field.name)" : nil
        let value = values.template(of: field.value, behind: field.name, special: own ?? answer)
        return NamedTemplate(name: field.name, value: value)
    }

    mutating func json(_ value: JSONValue, behind key: String, for step: String) -> JSONTemplate {
        switch value {
        case .string(let text):
            return .template(values.template(of: text, behind: key, special: key.own(to: step)))
        case .array(let elements):
            return .array(elements.map { json($0, behind: key, for: step) })
        case .object where step == "send-form" && ["answers", "fields", "values"].contains(key):
            return .template(.written("{answers}"))
        case .object(let members):
            return .object(
                members.sorted { $0.key < $1.key }.map {
                    JSONTemplate.Member(key: .written($0.key), value: json($0.value, behind: $0.key, for: step))
                }
            )
        default: return .literal(value)
        }
    }
}

extension String {
    /// As many services call the place from which a receiver goes on.
    var isCursorName: Bool {
        ["after", "since", "cursor", "last", "from", "seq", "ack"].contains { lowercased().contains($0) }
    }

    /// The action's own variable that a member of this name holds.
    fileprivate func own(to step: String) -> String? {
        switch (step, lowercased()) {
        case ("write", "text"), ("write", "message"), ("write", "body"), ("write", "content"): "text"
        case ("view-page", "page"), ("view-page", "path"): "page"
        case ("view-page", "site"): "site"
        default: nil
        }
    }
}
