/// How much is going on.
public struct Figures: Sendable, Equatable {
    /// Running visits.
    public let visits: Int
    /// Chats that an agent has accepted.
    public let chats: Int
    /// Chats in the queue.
    public let waiting: Int
    /// Agents signed in.
    public let agents: Int
}

extension Desk {
    /// How much is going on now. O(1).
    public var figures: Figures {
        Figures(
            visits: visits.count,
            chats: chats.count - queues.count - presences.count,
            waiting: queues.count,
            agents: roster.count
        )
    }
}
