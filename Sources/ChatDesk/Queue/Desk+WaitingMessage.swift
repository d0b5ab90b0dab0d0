extension Desk {
    /// The message on a chat's waiting screen: one after the other, and then the first again (R12).
    func waitingMessage(of chat: Chat, in visit: Visit) -> String? {
        let messages = visit.settings.waitingMessages[visit.introduction.language]
        return messages.isEmpty ? nil : messages[chat.waitingMessage % messages.count]
    }

    /// Tells the visitor the message of now, and sees to the next one.
    mutating func showWaitingMessage(in chat: Chat.ID) {
        let visit = visits[chats[chat].visit]
        guard let text = waitingMessage(of: chats[chat], in: visit) else { return }
        tell(visit.id, .waitingMessage(chat, text: text))
        agenda.add(.waitingMessage(chat), at: now + visit.settings.waitingMessageEvery)
    }

    /// The message has stood there for long enough, if anybody is still waiting.
    mutating func showNextWaitingMessage(in chat: Chat.ID) {
        guard chats.contains(chat), chats[chat].isWaiting else { return }
        chats[chat].waitingMessage += 1
        showWaitingMessage(in: chat)
    }
}
