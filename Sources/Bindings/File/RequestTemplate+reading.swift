import Scenarios

extension YAMLField {
    static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]

    func request() -> RequestTemplate? {
        guard let fields = map("method", "path", "query", "headers", "json", "form", "text", "timeout") else {
            return nil
        }
        let method = fields["method"].map { $0.word(of: YAMLField.methods) } ?? "GET"
        let path = fields.required("path")?.template()
        let query = fields["query"].map { $0.namedTemplates() } ?? []
        let headers = fields["headers"].map { $0.namedTemplates() } ?? []
        let body = fields.body()
        let timeout = fields["timeout"].map { $0.duration() } ?? .seconds(10)
        guard let method, let path, let query, let headers, let body, let timeout else { return nil }
        return RequestTemplate(
            method: method,
            path: path,
            query: query,
            headers: headers,
            body: body,
            timeout: timeout
        )
    }

    func template() -> Template? {
        text().flatMap { template($0) }
    }

    private func template(_ text: String) -> Template? {
        do throws(Template.Mistake) {
            return try Template(text)
        } catch {
            problem(error.sentence, hint: error.hint)
            return nil
        }
    }

    /// Names that the file chooses, each with a template.
    func namedTemplates() -> [NamedTemplate]? {
        guard let entries = freeMap() else { return nil }
        let found = entries.compactMap { entry in
            entry.field.template().map { NamedTemplate(name: entry.key, value: $0) }
        }
        return found.count == entries.count ? found : nil
    }

    /// A JSON body: quoted strings are templates, the rest is as YAML reads it.
    fileprivate func jsonTemplate() -> JSONTemplate? {
        switch value.content {
        case .scalar(let scalar): scalarTemplate(scalar)
        case .list: list { $0.jsonTemplate() }.map { .array($0) }
        case .map: memberTemplates()
        }
    }

    private func scalarTemplate(_ scalar: YAMLScalar) -> JSONTemplate? {
        switch scalar.meaning {
        case .null: .literal(.null)
        case .bool(let flag): .literal(.boolean(flag))
        case .integer(let number): .literal(.integer(number))
        case .decimal(let number): .literal(.number(number))
        case .text: template(scalar.text).map { .template($0) }
        }
    }

    private func memberTemplates() -> JSONTemplate? {
        guard let entries = freeMap() else { return nil }
        let members = entries.compactMap { entry -> JSONTemplate.Member? in
            guard let key = entry.field.template(entry.key), let value = entry.field.jsonTemplate() else { return nil }
            return JSONTemplate.Member(key: key, value: value)
        }
        return members.count == entries.count ? .object(members) : nil
    }
}

extension YAMLFields {
    fileprivate func body() -> RequestTemplate.Body? {
        let given = ["json", "form", "text"].filter { self[$0] != nil }
        guard given.count <= 1 else {
            map.problem("a request has one body, not \(given.joined(separator: " and "))")
            return nil
        }
        if let json = self["json"] { return json.jsonTemplate().map { .json($0) } }
        if let form = self["form"] { return form.namedTemplates().map { .form($0) } }
        if let text = self["text"] { return text.template().map { .text($0) } }
        return RequestTemplate.Body.none
    }
}

extension Template.Mistake {
    var sentence: String {
        switch self {
        case .unclosedBrace: "a brace is opened and not closed; {{ stands for a brace"
        case .emptyName: "there is no variable's name between the braces"
        case .unknownFilter(let name):
            "“\(name)” is no filter; there are \(Template.Filter.allCases.map(\.rawValue).joined(separator: ", "))"
        }
    }

    var hint: String? {
        guard case .unknownFilter(let name) = self else { return nil }
        return Spelling.nearest(to: name, among: Template.Filter.allCases.map(\.rawValue))
    }
}
