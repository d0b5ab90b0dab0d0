/// Agents and chats.
extension Conduct {
    /// The chats, alerts and wrap-ups that an agent may have at once.
    func slots(of agent: Agent) -> Int {
        let uncounted = self[.alertNotCounted] && !agent.alerts.isEmpty ? 1 : 0
        return agent.chatsAtOnce + uncounted + (self[.agentOverloaded] ? 1 : 0)
    }

    /// Whether a visitor sees somebody typing with an alert of his chat.
    func typesBeforeAccept(in chat: Chat.ID) -> Bool { self[.typingBeforeAccept] && chat.number.isMultiple(of: 3) }

    /// How often an agent's message reaches the visitor: once.
    func copies(of message: Message, seen: Bool, loaded: Duration) -> Int {
        if self[.messageLostWhileMinimised] && !seen { return 0 }
        if message.at - loaded < extent(of: .messageLostOnPageChange) { return 0 }
        return self[.messageTwice] && message.sequence.isMultiple(of: 3) ? 2 : 1
    }

    /// For how long somebody who left goes on holding his agent.
    var holdAfterLeaving: Duration { extent(of: .slotHeldAfterLeave) }
}
