extension SideBinding {
    /// Every variable that this side names, wherever.
    func mentions(at trail: Trail) -> [Mention] {
        var mentions = declared(at: trail)
        mentions += headers.mentions(at: trail / "headers")
        mentions += cookies.mentions(at: trail / "cookies")
        for (name, step) in steps.inOrder { mentions += step.mentions(of: name, at: trail / "steps" / name) }
        for (name, beside) in beside.inOrder { mentions += beside.mentions(at: trail / "beside" / name) }
        for (name, receiver) in receivers.inOrder { mentions += receiver.mentions(at: trail / "receivers" / name) }
        return mentions + dictionary.mentions(at: trail / "events")
    }

    private func declared(at trail: Trail) -> [Mention] {
        let secret = secrets.enumerated().map { position, name in
            Mention(variable: "secret." + name, trail: (trail / "secrets")[position], role: .set)
        }
        let own = variables.map { Mention(variable: $0.name, trail: trail / "variables" / $0.name, role: .set) }
        return secret + own + variables.mentions(at: trail / "variables")
    }
}

extension Step {
    fileprivate func mentions(of step: String, at trail: Trail) -> [Mention] {
        asks(at: trail).flatMap { ask, trail in ask.mentions(at: trail, of: step) }
    }

    /// Every request of it, and where it stands.
    func asks(at trail: Trail) -> [(ask: Ask, trail: Trail)] {
        groups.enumerated().flatMap { position, group in
            group.enumerated().map { ($1, (trail[position] / "parallel")[$0]) }
        }
    }
}

extension Ask {
    /// - Parameter step: the action's, where there is one.
    func mentions(at trail: Trail, of step: String? = nil) -> [Mention] {
        var mentions = request?.mentions(at: trail / "request") ?? []
        mentions += message?.mentions(at: trail / "send") ?? []
        mentions += conditions(at: trail) + tests(at: trail)
        for index in mentions.indices { mentions[index].step = step }
        return mentions + extractions.mentions(at: trail / "extract") + emissions.mentions(at: trail / "events")
    }

    private func tests(at trail: Trail) -> [Mention] {
        var mentions = success.conditions.mentions(at: trail / "success" / "where")
        for (index, refusal) in refusals.enumerated() {
            mentions += refusal.test.conditions.mentions(at: (trail / "refused")[index] / "where")
        }
        for (index, overload) in overloads.enumerated() {
            mentions += overload.conditions.mentions(at: (trail / "overloaded")[index] / "where")
        }
        return mentions
    }

    private func conditions(at trail: Trail) -> [Mention] {
        [(onlyIf, "only_if"), (unless, "unless")].compactMap { name, key in
            name.map { Mention(variable: $0, trail: trail / key, role: .condition) }
        }
    }
}

extension Beside {
    fileprivate func mentions(at trail: Trail) -> [Mention] {
        ask.mentions(at: trail) + pace.mentions(at: trail / "every") + whileHolds.mentions(at: trail)
    }
}

extension Receiver {
    fileprivate func mentions(at trail: Trail) -> [Mention] {
        var mentions = request.mentions(at: trail / "request")
        mentions += pace.mentions(at: trail / "every") + whileHolds.mentions(at: trail)
        mentions += success.conditions.mentions(at: trail / "success" / "where")
        mentions += extractions.mentions(at: trail / "extract") + socket.mentions(at: trail)
        mentions += dictionary?.mentions(at: trail / "events") ?? []
        let first = comeback.first?.asks(at: trail / "comes_back" / "first") ?? []
        mentions += first.flatMap { ask, trail in ask.mentions(at: trail) }
        if let cursor {
            mentions.append(Mention(variable: cursor.variable, trail: trail / "cursor" / "variable", role: .set))
        }
        return mentions
    }
}

extension EventDictionary {
    fileprivate func mentions(at trail: Trail) -> [Mention] {
        meanings.inOrder.flatMap { type, meanings in meanings.mentions(at: trail / "meanings" / type) }
    }
}

extension Receiver.Socket {
    fileprivate func mentions(at trail: Trail) -> [Mention] {
        var mentions = subprotocol?.mentions(at: trail / "subprotocol") ?? []
        for (index, text) in hello.enumerated() { mentions += text.mentions(at: (trail / "hello")[index]) }
        mentions += ping?.mentions(at: trail / "ping") ?? []
        mentions += pace.mentions(at: trail / "ping_every")
        for (index, answer) in answers.enumerated() {
            mentions += answer.text.mentions(at: (trail / "answers")[index] / "send")
        }
        return mentions
    }
}

extension String? {
    /// What `while` says.
    fileprivate func mentions(at trail: Trail) -> [Mention] {
        map { [Mention(variable: $0, trail: trail / "while", role: .condition)] } ?? []
    }
}

extension Dictionary where Key == String {
    /// By name.
    var inOrder: [(key: String, value: Value)] { sorted { $0.key < $1.key } }
}
