/// The chats that wait, by the id of their queue.
struct Queues: Sendable {
    private var byID: [String: Queue] = [:]

    /// The chats in all of them.
    private(set) var count = 0

    /// One of them, in its order; empty if nobody waits there.
    subscript(id: String) -> [Chat.ID] { byID[id]?.chats ?? [] }

    /// The ids of those in which somebody waits, in the same order every time.
    var ids: [String] { byID.keys.sorted() }

    /// Lets a chat in at an index, at most the number of those who wait there.
    mutating func insert(_ chat: Chat.ID, into id: String, at index: Int) {
        byID[id, default: Queue()].insert(chat, at: index)
        count += 1
    }

    /// Takes a chat out.
    ///
    /// - Returns: The index from which the others moved up.
    mutating func remove(_ chat: Chat.ID, from id: String) -> Int {
        guard var queue = byID.removeValue(forKey: id) else { return 0 }
        let before = queue.count
        let index = queue.remove(chat)
        count -= before - queue.count
        if queue.count > 0 { byID[id] = queue }
        return index
    }

    /// Puts a chat behind all others of its queue.
    ///
    /// - Returns: The index from which places changed.
    mutating func moveToEnd(_ chat: Chat.ID, of id: String) -> Int { byID[id]?.moveToEnd(chat) ?? 0 }
}
