extension Desk {
    /// Without invite: agents learn that somebody is there; he himself does nothing.
    mutating func alertOfPresence(_ visit: Visit.ID) {
        let queue = visits[visit].queue
        let chat = chats.add { Chat(id: $0, visit: visit, kind: .presence, queue: queue, at: now) }
        visits[visit].presence = chat
        keepBeginning(of: chat)
        presences.append(chat)
        alertAgents()
    }

    /// The visitor and the agent who was alerted of him meet: the agent wrote, or the visitor opened the chat.
    /// An alert that nobody has accepted yet is withdrawn instead.
    mutating func meetPresence(of visit: Visit.ID) {
        guard let chat = visits[visit].presence, case .alerting(let due) = visits[visit].launch.state else { return }
        visits[visit].presence = nil
        visits[visit].launch.state = .over
        guard let agent = chats[chat].agent else { return visitorLeft(chat) }
        move(visit, to: .chatting(chat))
        tell(visit, .windowPresented(chat, due: due))
        tell(visit, .agentJoined(chat, agent: agent, name: roster[agent].name))
        showWidget(conduct.windowWithoutInvite(in: visits[visit]), to: visit, by: .service)
        expectWord(in: chat)
    }
}
