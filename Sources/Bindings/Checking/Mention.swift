/// A variable's name, at a place in a binding.
struct Mention: Sendable, Equatable {
    var variable: String
    var trail: Trail
    var role = Role.used
    /// The action's step, where the action's own variables are known, too.
    var step: String?

    enum Role: Sendable, Equatable {
        /// In a template.
        case used
        /// What is asked depends on it.
        case condition
        case set
    }
}

extension Template {
    func mentions(at trail: Trail) -> [Mention] { variables.map { Mention(variable: $0, trail: trail) } }
}

extension [NamedTemplate] {
    func mentions(at trail: Trail) -> [Mention] { flatMap { $0.value.mentions(at: trail / $0.name) } }
}

extension JSONTemplate {
    func mentions(at trail: Trail) -> [Mention] {
        switch self {
        case .literal: []
        case .template(let template): template.mentions(at: trail)
        case .array(let values): values.enumerated().flatMap { $1.mentions(at: trail[$0]) }
        case .object(let members):
            members.flatMap { $0.key.mentions(at: trail) + $0.value.mentions(at: trail / $0.key.source) }
        }
    }
}

extension RequestTemplate {
    func mentions(at trail: Trail) -> [Mention] {
        path.mentions(at: trail / "path") + query.mentions(at: trail / "query")
            + headers.mentions(at: trail / "headers") + cookies.mentions(at: trail / "cookies")
            + bodyMentions(at: trail)
    }

    private func bodyMentions(at trail: Trail) -> [Mention] {
        switch body {
        case .none: []
        case .json(let json): json.mentions(at: trail / "json")
        case .form(let fields): fields.mentions(at: trail / "form")
        case .multipart(let fields): fields.mentions(at: trail / "multipart")
        case .text(let text): text.mentions(at: trail / "text")
        }
    }
}

extension [ReplyTest.Condition] {
    func mentions(at trail: Trail) -> [Mention] {
        flatMap { condition -> [Mention] in
            switch condition.demand {
            case .oneOf(let texts), .noneOf(let texts):
                texts.flatMap { $0.mentions(at: trail / condition.place.source) }
            case .holds, .matches: []
            }
        }
    }
}

extension [Extraction] {
    func mentions(at trail: Trail) -> [Mention] {
        flatMap { extraction in
            [Mention(variable: extraction.variable, trail: trail / extraction.variable, role: .set)]
                + extraction.source.mentions(at: trail / extraction.variable)
        }
    }
}

extension [Emission] {
    func mentions(at trail: Trail) -> [Mention] {
        enumerated().flatMap { index, emission in
            emission.conditions.mentions(at: trail[index] / "where")
                + emission.fields.sorted { $0.key.rawValue < $1.key.rawValue }
                .flatMap { $1.mentions(at: trail[index] / $0.rawValue) }
        }
    }
}

extension Chain {
    func mentions(at trail: Trail) -> [Mention] { variables.map { Mention(variable: $0, trail: trail) } }
}

extension Pace {
    func mentions(at trail: Trail) -> [Mention] {
        variable.map { [Mention(variable: $0, trail: trail / "variable")] } ?? []
    }
}
