/// How one queue behaves.
public struct QueueSettings: Sendable, Equatable, Identifiable {
    /// What somebody meets who wants to chat while no agent is signed in.
    public enum Unattended: String, Sendable, Codable, CaseIterable {
        /// The unattended screen; whoever waits when the last agent signs out meets it too.
        case closed
        /// The queue, until an agent comes.
        case queue
    }

    /// What follows for a visitor whom nobody answered in time (R16).
    public enum AfterDequeue: Sendable, Equatable {
        /// The end.
        case end
        /// He may leave a message.
        case leaveMessage
        /// He enters another queue.
        case queue(String)
    }

    /// Who comes before whom: the higher number first, and first come first served within one number.
    public struct Priorities: Sendable, Equatable {
        /// Of chats that the visitor opened himself.
        public var reactive = 0
        /// Of chats that began with the invite.
        public var proactive = 0
        /// Of chats with a tag; a tag counts more than how the chat began.
        public var tags: [String: Int] = [:]

        /// All alike.
        public init() {}
    }

    /// What URLs and events call it.
    public var id: String
    /// What people read.
    public var name: String
    /// When it is open.
    public var openingHours = OpeningHours()
    /// The queue while no agent is signed in.
    public var whenUnattended = Unattended.closed
    /// Whether a visitor may leave a message where he meets a closed or unattended queue (R15).
    public var leaveMessage = false
    /// Whether a visitor learns his position (R14).
    public var announcesPosition = true
    /// Whether a visitor learns how long he will probably wait (R13).
    public var announcesEstimatedWait = false
    /// Who comes before whom.
    public var priorities = Priorities()
    /// How long a chat may wait; `nil` for ever. More than zero.
    public var dequeueAfter: Duration?
    /// What follows for a visitor whom nobody answered in time.
    public var afterDequeue = AfterDequeue.end

    /// A queue that is always open.
    public init(id: String = "general", name: String = "General") {
        self.id = id
        self.name = name
    }
}

extension QueueSettings.AfterDequeue {
    private static let otherQueue = "queue:"

    /// `end`, `leave-a-message` or `queue:ID`.
    var word: String {
        switch self {
        case .end: "end"
        case .leaveMessage: "leave-a-message"
        case .queue(let id): Self.otherQueue + id
        }
    }

    /// Reads ``word``.
    init?(word: String) {
        switch word {
        case "end": self = .end
        case "leave-a-message": self = .leaveMessage
        case _ where word.hasPrefix(Self.otherQueue): self = .queue(String(word.dropFirst(Self.otherQueue.count)))
        default: return nil
        }
    }
}
