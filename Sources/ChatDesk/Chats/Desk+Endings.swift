extension Desk {
    /// The visitor is gone, whether he waited or was in a chat.
    mutating func visitorLeft(_ chat: Chat.ID) {
        guard case .answered(let agent, _) = chats[chat].state else { return stopWaiting(chat, .left) }
        tell(agent, .visitorLeft(chat))
        tell(agent, .chatEnded(chat, by: .visitor))
        finish(chat, .left)
    }

    /// The agent ends a chat or signs out. A visitor who never knew of it doesn't learn of it now.
    mutating func agentEnds(_ chat: Chat.ID, _ agent: Agent.ID) {
        let visit = chats[chat].visit
        if visits[visit].presence == chat {
            visits[visit].presence = nil
            visits[visit].launch.state = .over
        } else {
            visits[visit].stage = .ended(chat)
            tell(visit, .chatEnded(chat, by: .agent))
        }
        tell(agent, .chatEnded(chat, by: .agent))
        finish(chat, .endedByAgent)
    }

    /// Takes a chat out of what is running; somebody else may have the agent's slot.
    mutating func finish(_ chat: Chat.ID, _ ending: Chat.Ending) {
        guard let over = chats.remove(chat) else { return }
        keep(.ended(chat, ending, at: now))
        if case .answered(let agent, _) = over.state { roster[agent].free(chat, at: now) }
        alertAgents()
    }
}
