/// An accepted alert.
public struct Acceptance: Sendable, Equatable {
    /// The chat, now the agent's.
    public let chat: Chat.ID
    /// When the desk received the accept.
    public let at: Duration
}

extension Desk {
    /// The agent accepts an alert: the chat is the agent's.
    public mutating func accept(_ chat: Chat.ID, by agent: Agent.ID, at now: Duration) -> Outcome<Acceptance> {
        agentEvent(.accept(chat, by: agent), of: agent, at: now) { (desk) throws(Refusal) in
            try desk.requireAlert(of: chat, to: agent)
            desk.clearAlert(of: chat)
            desk.answer(chat, by: agent)
            return Acceptance(chat: chat, at: desk.now)
        }
    }

    /// The agent rejects an alert: it goes to the next agent, and the visitor keeps his place.
    public mutating func reject(_ chat: Chat.ID, by agent: Agent.ID, at now: Duration) -> Outcome<Void> {
        agentEvent(.reject(chat, by: agent), of: agent, at: now) { (desk) throws(Refusal) in
            try desk.requireAlert(of: chat, to: agent)
            desk.clearAlert(of: chat)
            desk.alertAgents()
        }
    }

    /// Alerts agents of whoever waits, first come first served, those in the queue before mere presences.
    mutating func alertAgents() {
        while let chat = firstUnalerted, let agent = nextAgent(for: chat) { alert(agent, of: chat) }
    }

    /// The alert stayed unanswered for too long.
    mutating func expireAlert(of chat: Chat.ID, _ alert: Chat.Alert) {
        guard chats.contains(chat), chats[chat].state == .waiting(alert: alert) else { return }
        withdrawAlert(of: chat)
        alertAgents()
    }

    /// Takes the alert, if there is one, from the agent's screen.
    mutating func withdrawAlert(of chat: Chat.ID) {
        guard case .waiting(let alert?) = chats[chat].state else { return }
        clearAlert(of: chat)
        tell(alert.agent, .alertWithdrawn(chat))
    }

    /// Takes all open alerts from an agent; somebody else is asked next.
    mutating func passOnAlerts(of agent: Agent.ID) {
        for chat in roster[agent].alerts { withdrawAlert(of: chat) }
    }

    private func requireAlert(of chat: Chat.ID, to agent: Agent.ID) throws(Refusal) {
        guard chats.contains(chat) else { throw chats.isFinished(chat) ? .noAlert(chat) : .unknownChat(chat) }
        guard case .waiting(let alert?) = chats[chat].state, alert.agent == agent else { throw .noAlert(chat) }
    }

    private var firstUnalerted: Chat.ID? {
        let isUnalerted = { (chat: Chat.ID) in chats[chat].state == .waiting(alert: nil) }
        return queue.chats.first(where: isUnalerted) ?? presences.chats.first(where: isUnalerted)
    }

    /// Somebody available who hasn't had his chance; once all had theirs, the round begins anew.
    private func nextAgent(for chat: Chat.ID) -> Agent.ID? {
        let slots = { (agent: Agent) in conduct.slots(of: agent) }
        return roster.firstAvailable(besides: chats[chat].tried, slots: slots)
            ?? roster.firstAvailable(besides: [], slots: slots)
    }

    private mutating func alert(_ agent: Agent.ID, of chat: Chat.ID) {
        let alert = Chat.Alert(agent: agent, expires: now + settings.agentAlertTimeout)
        if !chats[chat].tried.insert(agent).inserted { chats[chat].tried = [agent] }
        chats[chat].state = .waiting(alert: alert)
        roster[agent].alerts.append(chat)
        roster[agent].restsSince = now
        agenda.add(.alert(chat, alert), at: alert.expires)
        tell(agent, .alertOffered(AgentEvent.Alert(chats[chat], queue: settings.defaultQueue.id)))
        if conduct.joinsBeforeAccept { announce(agent, in: chat) }
    }

    private mutating func clearAlert(of chat: Chat.ID) {
        guard case .waiting(let alert?) = chats[chat].state else { return }
        chats[chat].state = .waiting(alert: nil)
        roster[alert.agent].alerts.removeAll { $0 == chat }
    }

    private mutating func answer(_ chat: Chat.ID, by agent: Agent.ID) {
        chats[chat].state = .answered(by: agent, at: now)
        keep(.answered(chat, by: agent, name: roster[agent].name, at: now))
        roster[agent].chats.append(chat)
        if chats[chat].kind == .queue {
            tally.answered += 1
            visits[chats[chat].visit].stage = .chatting(chat)
            announce(agent, in: chat)
        }
        takeOutOfQueue(chat)
    }

    /// Tells the visitor who joined; one who didn't queue learns it with the first message.
    private mutating func announce(_ agent: Agent.ID, in chat: Chat.ID) {
        guard chats[chat].kind == .queue else { return }
        tell(chats[chat].visit, .agentJoined(chat, agent: agent, name: roster[agent].name))
    }
}

extension AgentEvent.Alert {
    fileprivate init(_ chat: Chat, queue: String) {
        self.init(chat: chat.id, queue: queue, visit: chat.visit, kind: chat.kind, waitingSince: chat.began)
    }
}
