extension Desk {
    /// The agent joined or wrote: it is the visitor's turn.
    mutating func expectWord(in chat: Chat.ID) {
        chats[chat].silence.begin(at: now)
        watchSilence(in: chat)
    }

    /// The silence may have lasted for long enough to warn the visitor, or to end the chat.
    mutating func checkSilence(in chat: Chat.ID) {
        guard chats.contains(chat) else { return }
        chats[chat].silence.isWatched = false
        let timeout = inactivityTimeout(in: chat)
        guard let due = chats[chat].silence.due(after: timeout) else { return }
        if due <= now, let end = chats[chat].silence.end(after: timeout) { breakSilence(in: chat, ending: end) }
        if chats.contains(chat) { watchSilence(in: chat) }
    }

    private mutating func breakSilence(in chat: Chat.ID, ending end: Duration) {
        guard end > now else { return self.end(chat, by: .service, .inactive, as: .inactive) }
        chats[chat].silence.warn()
        tell(chats[chat].visit, .chatWarned(chat, ends: end))
    }

    /// One entry in the agenda is enough for each chat, however much is written in it.
    private mutating func watchSilence(in chat: Chat.ID) {
        guard !chats[chat].silence.isWatched,
            let due = chats[chat].silence.due(after: inactivityTimeout(in: chat))
        else { return }
        chats[chat].silence.isWatched = true
        agenda.add(.silence(chat), at: due)
    }

    /// How long its visitor may say nothing.
    func inactivityTimeout(in chat: Chat.ID) -> Duration {
        visits[chats[chat].visit].settings.inactivityTimeout
    }
}
