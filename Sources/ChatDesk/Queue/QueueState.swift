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
    /// How each queue stands at a time: those of the settings, and those removed from them in which somebody waits yet.
    public func queueStates(at now: Duration) -> [QueueState] {
        let removed = queues.ids.filter { id in !settings.queues.contains { $0.id == id } }
        let known = settings.queues.map { ($0.id, $0.name) } + removed.map { ($0, $0) }
        return known.map { id, name in
            QueueState(
                id: id,
                name: name,
                door: door(of: id),
                waiting: queues[id].count,
                longestWait: queues[id].map { chats[$0].began }.min().map { now - $0 },
                estimatedWait: pace.wait(at: queues[id].count + 1, slots: roster.slots)
            )
        }
    }
}
