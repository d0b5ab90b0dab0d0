import Scenarios

extension Notation<SideBinding> {
    /// - Parameter steps: those that the side's actions may ask for.
    static func side(steps: [ActionStep]) -> Notation {
        let shape = shape(steps: steps)
        return Notation(
            read: { field in
                field.sound {
                    let side = shape.read(field)
                    field.checkNames()
                    return side
                }
            },
            write: shape.write,
            schema: shape.schema
        )
    }

    private static func shape(steps: [ActionStep]) -> Notation {
        Shape(
            SideBinding(),
            [
                Key(
                    "secrets",
                    \.secrets,
                    .list(of: .secretName),
                    absent: "none",
                    "what no file should tell, such as `[agent_password]`"
                ).written { !$0.secrets.isEmpty },
                Key("variables", \.variables, .named, absent: "none", "drawn once for each; `chat.NAME` for each chat")
                    .written { !$0.variables.isEmpty },
                Key("headers", \.headers, .named, absent: "none", "sent with every request; left out when empty")
                    .written { !$0.headers.isEmpty },
                Key(
                    "cookies",
                    \.cookies,
                    .named,
                    absent: "none",
                    "sent with every request, beside those that the service has set"
                ).written { !$0.cookies.isEmpty },
                Key("steps", \.steps, .steps(among: steps), isRequired: true, "what each action asks of the service"),
                Key("beside", \.beside, .table(of: .beside), absent: "nothing", "what is asked again and again")
                    .written { !$0.beside.isEmpty },
                .optional("receive", \.receive, .text, absent: "none", "the usual receiver; `--receive` names another"),
                Key("receivers", \.receivers, .table(of: .receiver), absent: "none", "the ways to receive events")
                    .written { !$0.receivers.isEmpty },
                Key("events", \.dictionary, .events, absent: "none", "what each type of event means")
                    .written { $0.dictionary != EventDictionary() },
            ]
        ).notation
    }
}

extension YAMLField {
    /// Notes names that one part of a side uses and no other gives, whatever else is wrong with it.
    fileprivate func checkNames() {
        let steps = fields?["steps"]?.keys ?? []
        let receivers = fields?["receivers"]
        fields?["receive"]?.requireName(among: receivers?.keys ?? [])
        for name in receivers?.keys ?? [] {
            receivers?.fields?[name]?.fields?["starts_after"]?.requireName(among: steps)
        }
        let beside = fields?["beside"]
        for name in beside?.keys ?? [] {
            let own = beside?.fields?[name]?.fields
            own?["starts_after"]?.requireName(among: steps)
            own?["ends_before"]?.requireName(among: steps)
        }
    }

    private func requireName(among names: [String]) {
        guard case .scalar(let scalar) = value.content, !names.contains(scalar.text) else { return }
        expected("one of \(names.joined(separator: ", "))", hint: Spelling.nearest(to: scalar.text, among: names))
    }

    /// The keys of a map, sound or not.
    private var keys: [String] {
        guard case .map(let entries) = value.content else { return [] }
        return entries.map(\.key)
    }
}

extension Notation<[String: Step]> {
    /// What each action asks, by the names that actions have.
    fileprivate static func steps(among known: [ActionStep]) -> Notation {
        Shape(
            [:],
            known.map { .optional($0.name, \.[$0.name], .step, absent: "the service has no such thing", $0.told) }
        )
        .notation
    }
}

extension ActionStep {
    /// What it means, and what its templates may use.
    fileprivate var told: String {
        variables.isEmpty ? meaning : "\(meaning) (\(variables.map { "`{\($0)}`" }.joined(separator: ", ")))"
    }
}

extension Notation<String> {
    /// A name that can stand in a variable of the environment, too.
    fileprivate static let secretName = text.checked { name, field in
        guard name.wholeMatch(of: /[a-z][a-z0-9_]*/) == nil else { return }
        field.problem("\(name) is no name for a secret", hint: "use small letters, digits and _, as agent_password")
    }
}
