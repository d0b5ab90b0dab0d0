/// Where the queue's entries ended: entered = answered + left + dequeued + closed + those still waiting.
public struct QueueTally: Sendable, Equatable {
    /// Entries so far.
    public internal(set) var entered = 0
    /// Accepted by an agent.
    public internal(set) var answered = 0
    /// The visitor left, or fell silent.
    public internal(set) var left = 0
    /// Nobody answered within ``QueueSettings/dequeueAfter``.
    public internal(set) var dequeued = 0
    /// The queue closed, or nobody attended it any more.
    public internal(set) var closed = 0
}
