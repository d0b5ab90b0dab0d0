/// Where an agent sends a chat.
public enum Transfer: Sendable, Equatable, Codable {
    /// To this agent first; if he doesn't take it, to whoever is available.
    case agent(Agent.ID)
    /// To whoever is available, by the queue with this id.
    case queue(String)
}

extension Desk {
    /// The agent sends a chat on. The visitor stays in it and may go on writing.
    public mutating func transfer(
        _ chat: Chat.ID,
        to target: Transfer,
        by agent: Agent.ID,
        at now: Duration
    ) -> Outcome<Void> {
        agentEvent(.transfer(chat, to: target, by: agent), of: agent, at: now) { (desk) throws(Refusal) in
            try desk.requireChat(chat, of: agent)
            try desk.require(target, from: agent)
            desk.send(chat, to: target, from: agent)
        }
    }

    private func require(_ target: Transfer, from agent: Agent.ID) throws(Refusal) {
        switch target {
        case .agent(agent): throw .transferToOneself
        case .agent(let other):
            guard roster.contains(other), isAvailable(roster[other]) else { throw .agentNotAvailable(other) }
        case .queue(let id):
            guard settings.queues.contains(where: { $0.id == id }) else { throw .unknownQueue(id) }
        }
    }

    private func isAvailable(_ agent: Agent) -> Bool { agent.isReady && agent.busySlots < conduct.slots(of: agent) }

    /// Who sent it on has had his chance: others are asked first.
    private mutating func send(_ chat: Chat.ID, to target: Transfer, from agent: Agent.ID) {
        if case .queue(let id) = target { chats[chat].queue = id }
        chats[chat].state = .transferred(at: now, alert: nil)
        chats[chat].tried = [agent]
        chats[chat].silence.end()
        transfers.append(chat)
        agenda.add(.transfer(chat, since: now), at: now + inactivityTimeout(in: chat))
        keep(.transferred(chat, by: agent, queue: chats[chat].queue, at: now))
        tell(agent, .chatTransferred(chat))
        if isKnownToVisitor(chat) { tell(chats[chat].visit, .chatTransferred(chat)) }
        release(agent, from: chat)
        if case .agent(let other) = target { alert(other, of: chat) }
        alertAgents()
    }

    /// Nobody took the chat over for as long as a visitor may say nothing.
    mutating func giveUpTransfer(of chat: Chat.ID, _ since: Duration) {
        guard chats.contains(chat), case .transferred(since, _) = chats[chat].state else { return }
        end(chat, by: .service, .closed, as: .closed)
    }

    /// Nobody is there any more who could take over: what is on its way ends.
    mutating func endForsakenTransfers() {
        guard roster.count == 0 else { return }
        for chat in transfers.chats { end(chat, by: .service, .closed, as: .closed) }
    }
}
