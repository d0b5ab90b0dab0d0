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
            desk.misplaceUnanswered(chat)
            desk.alertAgents()
        }
    }

    /// Alerts agents of whoever is for an agent, first come first served: transferred chats before the queues, and
    /// these before mere presences.
    mutating func alertAgents() {
        while !isClosing, let chat = firstUnalerted, let agent = nextAgent(for: chat) { alert(agent, of: chat) }
    }

    /// The alert stayed unanswered for too long.
    mutating func expireAlert(of chat: Chat.ID, _ alert: Chat.Alert) {
        guard chats.contains(chat), chats[chat].alert == alert else { return }
        withdrawAlert(of: chat)
        misplaceUnanswered(chat)
        alertAgents()
    }

    /// A planted defect: whom nobody answered goes to the end of the queue.
    private mutating func misplaceUnanswered(_ chat: Chat.ID) {
        guard conduct[.placeLostWithAlert], chats[chat].isWaiting, chats[chat].kind == .queue else { return }
        let queue = chats[chat].queue
        renumber(queue, from: queues.moveToEnd(chat, of: queue))
    }

    /// Takes the alert, if there is one, from the agent's screen.
    mutating func withdrawAlert(of chat: Chat.ID) {
        guard let alert = chats[chat].alert else { return }
        clearAlert(of: chat)
        tell(alert.agent, .alertWithdrawn(chat))
    }

    /// Takes all open alerts from an agent; somebody else is asked next.
    mutating func passOnAlerts(of agent: Agent.ID) {
        for chat in roster[agent].alerts { withdrawAlert(of: chat) }
    }

    private func requireAlert(of chat: Chat.ID, to agent: Agent.ID) throws(Refusal) {
        guard chats.contains(chat) else { throw chats.isFinished(chat) ? .noAlert(chat) : .unknownChat(chat) }
        guard chats[chat].alert?.agent == agent else { throw .noAlert(chat) }
    }

    private var firstUnalerted: Chat.ID? {
        let isUnalerted = { (chat: Chat.ID) in chats[chat].isUnalerted }
        return transfers.chats.first(where: isUnalerted) ?? firstWaiting(where: isUnalerted)
            ?? presences.chats.first(where: isUnalerted)
    }

    /// Somebody available who hasn't had his chance; once all who are available had theirs, the round begins anew.
    private func nextAgent(for chat: Chat.ID) -> Agent.ID? {
        let slots = { (agent: Agent) in conduct.slots(of: agent) }
        return roster.firstAvailable(besides: chats[chat].tried, slots: slots)
            ?? roster.firstAvailable(besides: [], slots: slots)
    }

    /// Puts an alert of the chat on the agent's screen.
    mutating func alert(_ agent: Agent.ID, of chat: Chat.ID) {
        let alert = Chat.Alert(agent: agent, expires: now + settings.agentAlertTimeout)
        if !chats[chat].tried.insert(agent).inserted { chats[chat].tried = [agent] }
        chats[chat].alert = alert
        roster[agent].alerts.append(chat)
        roster[agent].restsSince = now
        agenda.add(.alert(chat, alert), at: alert.expires)
        if let offer = AgentEvent.Alert(chats[chat]) { tell(agent, .alertOffered(offer)) }
        if conduct[.joinedBeforeAccept] { announce(agent, in: chat) }
        if conduct.typesBeforeAccept(in: chat), isKnownToVisitor(chat) {
            tell(chats[chat].visit, .agentTyping(chat))
        }
    }

    /// The alert is no more; the agent isn't told.
    mutating func clearAlert(of chat: Chat.ID) {
        guard let alert = chats[chat].alert else { return }
        chats[chat].alert = nil
        roster[alert.agent].alerts.removeAll { $0 == chat }
    }

    private mutating func answer(_ chat: Chat.ID, by agent: Agent.ID) {
        let isFirst = chats[chat].isWaiting
        let name = roster[agent].name
        chats[chat].state = .answered(by: agent, at: now)
        chats[chat].agentName = name
        if isFirst { chats[chat].answered = now }
        dropWrapUp(of: chat, by: agent)
        roster[agent].chats.append(chat)
        keep(
            isFirst ? .answered(chat, by: agent, name: name, at: now) : .takenOver(chat, by: agent, name: name, at: now)
        )
        if isFirst && chats[chat].kind == .queue {
            tally.answered += 1
            move(chats[chat].visit, to: .chatting(chat))
        }
        tell(agent, .chatBegan(picture(of: chat)))
        announce(agent, in: chat)
        if isKnownToVisitor(chat), chats[chat].messages.last?.from != .visitor { expectWord(in: chat) }
        if conduct[.positionAfterAnswer], isFirst, isKnownToVisitor(chat) {
            tell(chats[chat].visit, .queuePosition(chat, QueuePlace(position: chats[chat].position)))
        }
        takeOutOfQueue(chat)
        _ = transfers.remove(chat)
    }

    /// Tells the visitor who joined; one who didn't queue learns it with the first message.
    private mutating func announce(_ agent: Agent.ID, in chat: Chat.ID) {
        guard isKnownToVisitor(chat) else { return }
        tell(chats[chat].visit, .agentJoined(chat, agent: agent, name: roster[agent].name))
    }

    /// Whether the visitor is in the chat, or merely somebody whom agents are alerted of.
    func isKnownToVisitor(_ chat: Chat.ID) -> Bool { visits[chats[chat].visit].presence != chat }
}
