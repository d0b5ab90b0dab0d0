extension Desk {
    /// The alerts on an agent's screen, oldest first.
    public func alerts(of agent: Agent.ID) -> [AgentEvent.Alert] {
        (self.agent(agent)?.alerts ?? []).compactMap { AgentEvent.Alert(chats[$0]) }
    }

    /// The chats on an agent's screen, in the order of acceptance.
    public func chats(of agent: Agent.ID) -> [ChatPicture] {
        (self.agent(agent)?.chats ?? []).map(picture)
    }

    /// A running chat as its agent's screen shows it.
    func picture(of chat: Chat.ID) -> ChatPicture { ChatPicture(chats[chat], of: visits[chats[chat].visit]) }
}

extension AgentEvent.Alert {
    /// What the alert of a chat says; `nil` while nobody is alerted of it.
    init?(_ chat: Chat) {
        guard let alert = chat.alert else { return nil }
        self.init(
            chat: chat.id,
            queue: chat.queue,
            visit: chat.visit,
            kind: Kind(chat),
            waitingSince: chat.waitingSince,
            expires: alert.expires
        )
    }
}

extension AgentEvent.Alert.Kind {
    fileprivate init(_ chat: Chat) {
        switch (chat.state, chat.kind) {
        case (.transferred, _): self = .transfer
        case (_, .queue): self = .queue
        case (_, .presence): self = .presence
        }
    }
}
