/// What an agent has to do after a chat, before its slot is free.
public struct WrapUp: Sendable, Equatable {
    /// The chat that is over.
    public let chat: Chat.ID
    /// When it ends by itself.
    public let ends: Duration
}

extension Desk {
    /// The agent is done with a chat that is over.
    public mutating func wrapUp(_ chat: Chat.ID, by agent: Agent.ID, at now: Duration) -> Outcome<Void> {
        agentEvent(.wrapUp(chat, by: agent), of: agent, at: now) { (desk) throws(Refusal) in
            try desk.requireWrapUp(of: chat, by: agent)
            desk.endWrapUp(of: chat, by: agent)
        }
    }

    /// The agent has a chat no longer: its slot is free, or the wrap-up begins. Who signs out has none.
    mutating func release(_ agent: Agent.ID, from chat: Chat.ID) {
        guard let index = roster[agent].chats.firstIndex(of: chat) else { return }
        roster[agent].chats.remove(at: index)
        roster[agent].restsSince = now
        guard settings.wrapUp > .zero else { return }
        tell(agent, .wrapUpBegan(hold(agent, for: chat, settings.wrapUp)))
    }

    /// The slot of a chat that the agent no longer has stays taken.
    @discardableResult
    mutating func hold(_ agent: Agent.ID, for chat: Chat.ID, _ time: Duration) -> WrapUp {
        let wrapUp = WrapUp(chat: chat, ends: now + time)
        roster[agent].wrapUps.append(wrapUp)
        agenda.add(.wrapUp(agent, wrapUp), at: wrapUp.ends)
        return wrapUp
    }

    /// The wrap-up's time is over, unless the agent was done earlier.
    mutating func expire(_ wrapUp: WrapUp, of agent: Agent.ID) {
        guard roster.contains(agent), roster[agent].wrapUps.contains(wrapUp) else { return }
        endWrapUp(of: wrapUp.chat, by: agent)
    }

    /// The chat has come back to an agent who was wrapping it up.
    mutating func dropWrapUp(of chat: Chat.ID, by agent: Agent.ID) {
        guard roster[agent].wrapUps.contains(where: { $0.chat == chat }) else { return }
        roster[agent].wrapUps.removeAll { $0.chat == chat }
        tell(agent, .wrapUpEnded(chat))
    }

    private func requireWrapUp(of chat: Chat.ID, by agent: Agent.ID) throws(Refusal) {
        guard chats.contains(chat) || chats.isFinished(chat) else { throw .unknownChat(chat) }
        guard roster[agent].wrapUps.contains(where: { $0.chat == chat }) else { throw .noWrapUp(chat) }
    }

    private mutating func endWrapUp(of chat: Chat.ID, by agent: Agent.ID) {
        dropWrapUp(of: chat, by: agent)
        roster[agent].restsSince = now
        alertAgents()
    }
}
