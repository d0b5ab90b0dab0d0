extension Desk {
    /// How a queue behaves for a visit: by the settings that it began under, or else by those of now.
    func queueSettings(_ id: String, of visit: Visit) -> QueueSettings {
        let known = [visit.settings, settings].lazy.compactMap { $0.queues.first { $0.id == id } }
        return known.first ?? settings.defaultQueue
    }

    /// How a queue behaves for a chat.
    func queueSettings(for chat: Chat) -> QueueSettings { queueSettings(chat.queue, of: visits[chat.visit]) }

    /// What a chat's visitor is told of its place.
    func place(of chat: Chat) -> QueuePlace { place(of: chat, slots: roster.slots) }

    private func place(of chat: Chat, slots: Int) -> QueuePlace {
        let queue = queueSettings(for: chat)
        return QueuePlace(
            position: queue.announcesPosition ? chat.position : nil,
            estimatedWait: queue.announcesEstimatedWait ? pace.wait(at: chat.position, slots: slots) : nil
        )
    }

    /// Whose turn it is, of those who wait in any queue: the highest priority, then who has waited longest.
    func firstWaiting(where fits: (Chat.ID) -> Bool) -> Chat.ID? {
        let first = queues.ids.compactMap { queues[$0].first(where: fits) }
        return first.min { (-chats[$0].priority, chats[$0].began, $0) < (-chats[$1].priority, chats[$1].began, $1) }
    }

    /// Tells everybody in a queue from an index on whose position is another one now.
    mutating func renumber(_ queue: String, from index: Int) {
        let slots = roster.slots
        for (index, chat) in queues[queue].enumerated().dropFirst(index) where chats[chat].position != index + 1 {
            chats[chat].position = index + 1
            let place = place(of: chats[chat], slots: slots)
            if place.isAnnounced { tell(chats[chat].visit, .queuePosition(chat, place)) }
        }
    }
}
