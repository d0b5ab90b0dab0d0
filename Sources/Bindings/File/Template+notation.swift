import Scenarios

extension Notation<Template> {
    /// Text with variables in braces.
    static let template = Notation(read: { $0.template() }, write: { .text($0.source) }, schema: .text)
}

extension Notation<JSONTemplate> {
    /// JSON as YAML writes it; quoted texts are templates.
    static let json = Notation(read: { $0.jsonTemplate() }, write: { $0.written }, schema: .anything)
}

extension Notation<[NamedTemplate]> {
    /// Names that the file chooses, each with a template.
    static let named = byKey(.text, .template, { NamedTemplate(name: $0, value: $1) }, { ($0.name, $0.value) })
}

extension YAMLField {
    fileprivate func template() -> Template? {
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
            guard let key = entry.name.template(entry.key), let value = entry.field.jsonTemplate() else { return nil }
            return JSONTemplate.Member(key: key, value: value)
        }
        return members.count == entries.count ? .object(members) : nil
    }
}

extension JSONTemplate {
    fileprivate var written: Written {
        switch self {
        case .literal(let value): value.written
        case .template(let template): .text(template.source)
        case .array(let values): .list(values.map(\.written))
        case .object(let members):
            .map(members.map { Written.Entry(key: $0.key.source, value: $0.value.written) })
        }
    }
}

extension JSONValue {
    fileprivate var written: Written {
        switch self {
        case .null: .word("null")
        case .boolean(let flag): .flag(flag)
        case .string(let text): .text(text)
        case .integer, .number, .array, .object: .number(json)
        }
    }
}

extension Template.Mistake {
    fileprivate var sentence: String {
        switch self {
        case .unclosedBrace: "a brace is opened and not closed; {{ stands for a brace"
        case .emptyName: "there is no variable's name between the braces"
        case .unknownFilter(let name):
            "“\(name)” is no filter; there are \(Filter.forms.joined(separator: ", "))"
        case .unknownGenerator(let name):
            "“\(name)” is nothing that gives new values; there are \(Generator.forms.joined(separator: ", "))"
        }
    }

    fileprivate var hint: String? {
        switch self {
        case .unclosedBrace, .emptyName: nil
        case .unknownFilter(let name): Spelling.nearest(to: name, among: Filter.forms)
        case .unknownGenerator(let name): Spelling.nearest(to: name, among: Generator.forms)
        }
    }
}
