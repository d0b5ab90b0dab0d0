/// What the chat window shows its visitor: exactly one of these (R9).
public enum VisitorView: Sendable, Equatable {
    /// Nothing: he is on the site.
    case nothing
    /// The data collection form.
    case form([FormField])
    /// The waiting screen.
    case waiting(Waiting)
    /// The chat.
    case chat(Conversation)
    /// The closed or unavailable screen.
    case unavailable(Unavailable)
    /// What is left of a chat that is over.
    case over(FinishedChat)

    /// What somebody sees who waits.
    public struct Waiting: Sendable, Equatable {
        /// The chat that he waits for.
        public let chat: Chat.ID
        /// When he entered the queue.
        public let entered: Duration
        /// What he is told of his place.
        public let place: QueuePlace
        /// The message that stands there now; `nil` if there are none.
        public let message: String?
    }

    /// What somebody sees who is in a chat.
    public struct Conversation: Sendable, Equatable {
        /// Which chat it is.
        public let chat: Chat.ID
        /// How it came about.
        public let kind: Chat.Kind
        /// Who has it, or had it until it was sent on.
        public let agent: String?
        /// Whether it is on its way to another agent.
        public let isTransferred: Bool
        /// What was written, oldest first.
        public let messages: [Message]
        /// When it ends unless he says something; `nil` while he wasn't warned.
        public let ends: Duration?
    }
}

/// What a visitor is told of his place in the queue, as far as the queue announces it.
public struct QueuePlace: Sendable, Equatable {
    /// 1 for the first; `nil` if it isn't announced (R14).
    public let position: Int?
    /// How long he will probably wait; `nil` if it isn't announced, or nobody can tell yet (R13).
    public let estimatedWait: Duration?

    /// A place of which this is announced.
    public init(position: Int?, estimatedWait: Duration? = nil) {
        self.position = position
        self.estimatedWait = estimatedWait
    }

    /// Whether it says anything.
    var isAnnounced: Bool { position != nil || estimatedWait != nil }
}
