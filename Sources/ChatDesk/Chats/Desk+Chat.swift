extension Desk {
    /// The visitor writes. While his chat is being transferred, its next agent will read it.
    public mutating func write(_ text: String, by visit: Visit.ID, at now: Duration) -> Outcome<Message> {
        visitorEvent(.writeAsVisitor(text, by: visit), of: visit, at: now) { (desk) throws(Refusal) in
            let chat = try desk.runningChat(of: visit)
            let message = try desk.compose(text, from: .visitor, in: chat)
            desk.chats[chat].silence.end()
            if let agent = desk.chats[chat].agent { desk.tell(agent, .message(message)) }
            desk.tell(visit, .message(message))
            return message
        }
    }

    /// The visitor is typing.
    public mutating func type(by visit: Visit.ID, at now: Duration) -> Outcome<Void> {
        visitorEvent(.typeAsVisitor(by: visit), of: visit, at: now) { (desk) throws(Refusal) in
            let chat = try desk.runningChat(of: visit)
            desk.chats[chat].silence.resume(at: desk.now)
            if let agent = desk.chats[chat].agent { desk.tell(agent, .visitorTyping(chat)) }
        }
    }

    /// The agent writes. Without invite, the first message opens the visitor's window.
    public mutating func write(
        _ text: String,
        in chat: Chat.ID,
        by agent: Agent.ID,
        at now: Duration
    ) -> Outcome<Message> {
        agentEvent(.writeAsAgent(text, in: chat, by: agent), of: agent, at: now) { (desk) throws(Refusal) in
            try desk.requireChat(chat, of: agent)
            let message = try desk.compose(text, from: .agent, in: chat)
            let visit = desk.chats[chat].visit
            desk.meetPresence(of: visit)
            desk.deliver(message, to: visit)
            desk.expectWord(in: chat)
            return message
        }
    }

    /// The agent is typing. A visitor who doesn't know of the chat yet doesn't see it.
    public mutating func type(in chat: Chat.ID, by agent: Agent.ID, at now: Duration) -> Outcome<Void> {
        agentEvent(.typeAsAgent(in: chat, by: agent), of: agent, at: now) { (desk) throws(Refusal) in
            try desk.requireChat(chat, of: agent)
            let visit = desk.chats[chat].visit
            if desk.visits[visit].stage.chat == chat { desk.tell(visit, .agentTyping(chat)) }
        }
    }

    /// The agent ends the chat.
    public mutating func end(_ chat: Chat.ID, by agent: Agent.ID, at now: Duration) -> Outcome<Void> {
        agentEvent(.end(chat, by: agent), of: agent, at: now) { (desk) throws(Refusal) in
            try desk.requireChat(chat, of: agent)
            desk.end(chat, by: .agent, .closed, as: .endedByAgent)
        }
    }

    private func runningChat(of visit: Visit.ID) throws(Refusal) -> Chat.ID {
        guard case .chatting(let chat) = visits[visit].stage else { throw .noChat }
        return chat
    }

    private mutating func compose(_ text: String, from: Party, in chat: Chat.ID) throws(Refusal) -> Message {
        guard text.contains(where: { !$0.isWhitespace }) else { throw .emptyMessage }
        lastMessage = lastMessage.next
        chats[chat].lastSequence += 1
        let sequence = chats[chat].lastSequence
        let message = Message(
            id: lastMessage,
            chat: chat,
            sequence: sequence,
            from: from,
            name: from == .agent ? chats[chat].agentName : nil,
            text: text,
            at: now
        )
        chats[chat].append(message)
        keep(.wrote(message))
        return message
    }

    private mutating func deliver(_ message: Message, to visit: Visit.ID) {
        let seen = visits[visit].widget.state == .open
        for _ in 0..<conduct.copies(of: message, seen: seen, loaded: visits[visit].loaded) {
            tell(visit, .message(message))
            guard !seen else { continue }
            visits[visit].widget.unread = conduct.count(ofUnread: visits[visit].widget.unread + 1)
            tell(visit, .unreadChanged(visits[visit].widget.unread))
        }
    }
}
