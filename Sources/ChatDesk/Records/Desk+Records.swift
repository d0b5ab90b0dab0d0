extension Desk {
    /// Keeps how a chat came about.
    mutating func keepBeginning(of id: Chat.ID) {
        let chat = chats[id]
        let site = visits[chat.visit].place.site
        let beginning = Record.began(
            id,
            visit: chat.visit,
            site: site,
            queue: chat.queue,
            kind: chat.kind,
            at: chat.began
        )
        keep(beginning)
    }
}
