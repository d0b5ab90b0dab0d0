import Scenarios

extension Notation<RequestTemplate> {
    static let request: Notation<RequestTemplate> = plainRequest.told(as: "request")

    static let plainRequest: Notation<RequestTemplate> = Shape(
        RequestTemplate(path: .nothing),
        [
            Key("method", \.method, .word, "the method").written { $0.method != .get },
            Key(
                "path",
                \.path,
                .template,
                isRequired: true,
                "path and fixed query, appended to the service's URL; or a whole URL, taken from a reply, say"
            ),
            Key("query", \.query, .named, absent: "none", "items; one that comes out empty is left out")
                .written { !$0.query.isEmpty },
            Key("headers", \.headers, .named, absent: "none", "headers; one that comes out empty is left out")
                .written { !$0.headers.isEmpty },
            Key("cookies", \.cookies, .named, absent: "none", "cookies beside those that the service has set")
                .written { !$0.cookies.isEmpty },
            .optional("json", \.json, .json, absent: "no such body", "a body of JSON"),
            .optional("form", \.form, .named, absent: "no such body", "a body as forms send it"),
            .optional("multipart", \.multipart, .named, absent: "no such body", "a body as forms with files send it"),
            .optional(
                "text",
                \.text,
                .template,
                absent: "no such body",
                "a body as it is; `headers` may give its type"
            ),
            Key("redirects", \.redirects, .word, "whether a reply that sends elsewhere is followed, or read")
                .written { $0.redirects != .follow },
            Key("timeout", \.timeout, .positive, "for the whole exchange; for a stream, until the head of the reply")
                .written { $0.timeout != RequestTemplate.usualTimeout },
        ],
        check: { _, fields in
            let bodies = ["json", "form", "multipart", "text"].filter { fields[$0] != nil }
            guard bodies.count > 1 else { return }
            fields.map.problem("a request has one body, not \(bodies.joined(separator: " and "))")
        }
    ).notation
}

extension Template {
    /// What stands for a template that must be given.
    static let nothing = Template()
}

extension RequestTemplate {
    fileprivate var json: JSONTemplate? {
        get { if case .json(let template) = body { template } else { nil } }
        set { if let newValue { body = .json(newValue) } }
    }

    fileprivate var form: [NamedTemplate]? {
        get { if case .form(let fields) = body { fields } else { nil } }
        set { if let newValue { body = .form(newValue) } }
    }

    fileprivate var multipart: [NamedTemplate]? {
        get { if case .multipart(let fields) = body { fields } else { nil } }
        set { if let newValue { body = .multipart(newValue) } }
    }

    fileprivate var text: Template? {
        get { if case .text(let template) = body { template } else { nil } }
        set { if let newValue { body = .text(newValue) } }
    }
}
