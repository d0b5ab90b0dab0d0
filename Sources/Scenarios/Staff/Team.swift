/// Agents that Dwell plays, who work alike.
public struct Team: Sendable, Equatable {
    public var name = "agents"
    public var count: Int
    /// Chats that one agent takes at once.
    public var chatsAtOnce = 3
    /// When they are signed in; empty: as long as the run lasts.
    public var shifts: [Shift] = []
    /// From the alert to the agent's accept.
    public var answer = Distribution.constant(.seconds(2))
    /// How long an agent thinks before he writes his first message and each answer.
    public var thinks = Distribution.constant(.seconds(5))
    /// Characters a second; nil: ``thinks`` is all the time that he takes.
    public var types: Double?
    /// What he says, in order and then from the first again; empty: sentences at random.
    public var says: [String] = []
    /// From accept to the agent's end of the chat; nil: until the visitor ends it.
    public var handleTime: Distribution? = .constant(.seconds(120))
    /// How long he is busy with a chat after its end, if the service lets him say so; nil: as long as the service says.
    public var wrapUp: Distribution?
    /// Share of alerts that he lets pass without an answer, 0...1.
    public var letsPass = 0.0
    /// Share of alerts that he rejects, 0...1.
    public var rejects = 0.0
    /// Whether he sends chats on.
    public var transfers: Transferring?

    public init(count: Int) { self.count = count }
}

/// A time at work.
public struct Shift: Sendable, Equatable {
    /// What becomes of the chats that are open at its end.
    public enum End: String, Sendable, CaseIterable {
        /// He takes no more, and signs out when the last is over.
        case whenDone = "when-done"
        /// He signs out, whatever is open.
        case atOnce = "at-once"
    }

    /// From the start of the run.
    public var from: Duration
    /// Nil: the run's end.
    public var until: Duration?
    public var end = End.whenDone

    public init(from: Duration, until: Duration?) {
        self.from = from
        self.until = until
    }
}

/// That an agent sends chats on.
public struct Transferring: Sendable, Equatable {
    /// Share of his chats, 0...1.
    public var share: Double
    /// From the accept.
    public var after = Distribution.constant(.seconds(10))
    /// The queue that they go to.
    public var queue: String

    public init(share: Double, queue: String) {
        self.share = share
        self.queue = queue
    }
}
