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
    ///
    /// - Parameter chatsAtOnce: The concurrency limit; ``Settings/chatsAtOnce`` if the agent names none.
    public mutating func signIn(name: String, chatsAtOnce: Int? = nil, at now: Duration) -> Outcome<Badge> {
        signIn(name: name, chatsAtOnce: chatsAtOnce ?? settings.chatsAtOnce, token: tokens.next(), at: now)
    }

    /// An agent signs in, and is known by the token from now on.
    mutating func signIn(name: String, chatsAtOnce: Int, token: String, at now: Duration) -> Outcome<Badge> {
        event(.signIn(name: name, chatsAtOnce: chatsAtOnce, token: token), at: now) { (desk) throws(Refusal) in
            guard name.contains(where: { !$0.isWhitespace }) else { throw .namelessAgent }
            guard Settings.chatsAtOnceRange.contains(chatsAtOnce) else { throw .chatsOutOfRange(chatsAtOnce) }
            let agent = desk.roster.signIn(name: name, token: token, chatsAtOnce: chatsAtOnce, at: desk.now)
            return Badge(agent: agent, token: token)
        }
    }

    /// The agent is ready for alerts, or not: then open alerts go to the next agent, and running chats go on.
    public mutating func setReady(_ isReady: Bool, by agent: Agent.ID, at now: Duration) -> Outcome<Void> {
        agentEvent(.setReady(isReady, by: agent), of: agent, at: now) { desk in
            if isReady && !desk.roster[agent].isReady { desk.roster[agent].restsSince = desk.now }
            desk.roster[agent].isReady = isReady
            if !isReady { desk.passOnAlerts(of: agent) }
            desk.alertAgents()
        }
    }

    /// The agent signs out: running chats end, open alerts go to the next agent.
    public mutating func signOut(_ agent: Agent.ID, at now: Duration) -> Outcome<Void> {
        agentEvent(.signOut(agent), of: agent, at: now) { $0.endShift(of: agent) }
    }

    /// Ends the agent's chats, and lets others have the alerts.
    mutating func endShift(of agent: Agent.ID) {
        roster[agent].isReady = false
        passOnAlerts(of: agent)
        let running = roster[agent].chats
        roster[agent].chats = []
        for chat in running { end(chat, by: .agent, .left, as: .endedByAgent) }
        roster.remove(agent)
        effects.append(.agentSignedOut(agent))
        closeDoors()
        endForsakenTransfers()
        alertAgents()
    }

    /// An event sent by an agent's screen.
    mutating func agentEvent<Reply>(
        _ move: Move,
        of agent: Agent.ID,
        at now: Duration,
        _ body: (inout Desk) throws(Refusal) -> Reply
    ) -> Outcome<Reply> {
        event(move, at: now) { (desk) throws(Refusal) in
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
