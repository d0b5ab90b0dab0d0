/// Chats that wait, in the order in which it is their turn.
struct Queue: Sendable {
    private(set) var chats: [Chat.ID] = []

    var count: Int { chats.count }

    /// Lets a chat in at an index, at most ``count``.
    mutating func insert(_ chat: Chat.ID, at index: Int) { chats.insert(chat, at: index) }

    /// Lets a chat in behind all others.
    mutating func append(_ chat: Chat.ID) { chats.append(chat) }

    /// Takes a chat out.
    ///
    /// - Returns: The index from which the others moved up.
    mutating func remove(_ chat: Chat.ID) -> Int {
        guard let index = chats.firstIndex(of: chat) else { return chats.count }
        chats.remove(at: index)
        return index
    }

    /// Puts a chat behind all others.
    ///
    /// - Returns: The index from which places changed.
    mutating func moveToEnd(_ chat: Chat.ID) -> Int {
        let index = remove(chat)
        append(chat)
        return index
    }
}
