/// What an agent's screen keeps after signing in.
public struct Badge: Sendable, Equatable {
    /// Who signed in.
    public let agent: Agent.ID
    /// What later requests prove themselves with.
    public let token: String
}

extension Desk {
    /// The signed-in agent with this token.
    public func agent(token: String) -> Agent.ID? { roster.find(token: token) }

    /// The signed-in agent, as now.
    public func agent(_ id: Agent.ID) -> Agent? { roster.contains(id) ? roster[id] : nil }

    /// The signed-in agents, in the order of signing in.
    public var agents: [Agent] { roster.all }

    /// An agent signs in; alerts come once the agent is ready.
    public mutating func signIn(name: String, chatsAtOnce: Int, at now: Duration) -> Outcome<Badge> {
        event(at: now) { (desk) throws(Refusal) in
            guard name.contains(where: { !$0.isWhitespace }) else { throw .namelessAgent }
            guard chatsAtOnce >= 1 else { throw .tooFewChats(chatsAtOnce) }
            let token = desk.tokens.next()
            let agent = desk.roster.signIn(name: name, token: token, chatsAtOnce: chatsAtOnce, at: desk.now)
            return Badge(agent: agent, token: token)
        }
    }

    /// The agent is ready for alerts, or not: then open alerts go to the next agent, and running chats go on.
    public mutating func setReady(_ isReady: Bool, by agent: Agent.ID, at now: Duration) -> Outcome<Void> {
        agentEvent(of: agent, at: now) { desk in
            if isReady && !desk.roster[agent].isReady { desk.roster[agent].restsSince = desk.now }
            desk.roster[agent].isReady = isReady
            if !isReady { desk.passOnAlerts(of: agent) }
            desk.alertAgents()
        }
    }

    /// The agent signs out: running chats end, open alerts go to the next agent.
    public mutating func signOut(_ agent: Agent.ID, at now: Duration) -> Outcome<Void> {
        agentEvent(of: agent, at: now) { $0.endShift(of: agent) }
    }

    /// The agent's screen is there: it reads its events, for instance. From the first time on, an agent of whom nothing
    /// is heard for ``Settings/absenceTimeout`` is signed out.
    ///
    /// Nothing that is due happens first: a desk that is late takes nobody for silent who is there.
    public mutating func hear(from agent: Agent.ID, at now: Duration) -> Outcome<Void> {
        guard roster.contains(agent) else { return Outcome(answer: .failure(.unknownAgent), effects: []) }
        if roster[agent].heard == nil { agenda.add(.agentSilence(agent), at: now + settings.absenceTimeout) }
        roster[agent].heard = now
        return Outcome(answer: .success(()), effects: [])
    }

    /// Signs the agent out after too long a silence, or looks again when it could have been too long.
    mutating func checkSilence(of agent: Agent.ID) {
        guard roster.contains(agent), let heard = roster[agent].heard else { return }
        let deadline = heard + settings.absenceTimeout
        if deadline <= now {
            endShift(of: agent)
        } else {
            agenda.add(.agentSilence(agent), at: deadline)
        }
    }

    private mutating func endShift(of agent: Agent.ID) {
        roster[agent].isReady = false
        passOnAlerts(of: agent)
        for chat in roster[agent].chats { agentEnds(chat, agent) }
        roster.remove(agent)
        effects.append(.agentSignedOut(agent))
        closeIfUnattended()
        alertAgents()
    }

    /// An event sent by an agent's screen.
    mutating func agentEvent<Reply>(
        of agent: Agent.ID,
        at now: Duration,
        _ body: (inout Desk) throws(Refusal) -> Reply
    ) -> Outcome<Reply> {
        event(at: now) { (desk) throws(Refusal) in
            guard desk.roster.contains(agent) else { throw .unknownAgent }
            return try body(&desk)
        }
    }

    /// Requires that the agent is in the chat.
    func requireChat(_ chat: Chat.ID, of agent: Agent.ID) throws(Refusal) {
        guard chats.contains(chat) else { throw chats.isFinished(chat) ? .notInChat(chat) : .unknownChat(chat) }
        guard case .answered(agent, _) = chats[chat].state else { throw .notInChat(chat) }
    }
}
