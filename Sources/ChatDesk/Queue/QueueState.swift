/// How a queue stands, as a supervisor sees it.
public struct QueueState: Sendable, Equatable {
    /// Whether visitors are let in.
    public enum Door: String, Sendable {
        /// Somebody attends it, or it lets visitors wait for somebody.
        case open
        /// Outside its opening hours.
        case closed
        /// Nobody attends it.
        case unattended
    }

    /// The queue's id.
    public let id: String
    /// Its name for people.
    public let name: String
    /// Whether visitors are let in.
    public let door: Door
    /// The chats in it.
    public let waiting: Int
    /// How long the one has waited who came first; `nil` when nobody waits.
    public let longestWait: Duration?
    /// How long somebody would probably wait who came now; `nil` while nobody can tell.
    public let estimatedWait: Duration?
}

extension Desk {
    /// How each queue stands at a time.
    public func queueStates(at now: Duration) -> [QueueState] {
        settings.queues.map { queue in
            QueueState(
                id: queue.id,
                name: queue.name,
                door: door(of: queue.id),
                waiting: queues[queue.id].count,
                longestWait: queues[queue.id].map { chats[$0].began }.min().map { now - $0 },
                estimatedWait: pace.wait(at: queues[queue.id].count + 1, slots: roster.slots)
            )
        }
    }
}
