/// One conversation, from the queue entry or the alert of a presence to its end.
public struct Chat: Sendable, Identifiable, Numbered {
    public typealias ID = Serial<Chat>
    /// Ids read `c-1`.
    public static let prefix = "c"

    /// How it came about.
    public enum Kind: String, Sendable {
        /// The visitor entered the queue.
        case queue
        /// Without invite: an agent is alerted of a visitor who was there for long enough.
        case presence
    }

    /// Given in the order of entries and alerts.
    public let id: ID
    /// Whose chat it is.
    public let visit: Visit.ID
    /// How it came about.
    public let kind: Kind
    /// The form's answers.
    public let answers: [String: String]
    /// When the visitor entered the queue, or met the launch criterion.
    public let began: Duration
    /// When its first agent accepted it.
    public internal(set) var answered: Duration?
    /// The id of the queue that it came by, or was transferred to.
    public internal(set) var queue: String
    /// Where it stands.
    public internal(set) var state = State.waiting(alert: nil)
    /// The place in the queue, 1 for the first; keeps its last value afterwards.
    public internal(set) var position = 0
    /// Who comes before whom in the queue: the higher number first.
    let priority: Int
    /// Who has it, or had it last, by the name that visitors read; `nil` before the first.
    public internal(set) var agentName: String?
    /// The number of the waiting message that the visitor reads, from 0.
    var waitingMessage = 0
    /// The number of the latest message of either side, 0 before the first.
    public internal(set) var lastSequence = 0
    /// What both sides wrote, oldest first: a long chat forgets its beginning, which stays among the records.
    public var messages: [Message] { transcript.elements }

    /// The agents who had their chance in the present round of alerts.
    var tried: Set<Agent.ID> = []
    /// How long the visitor has owed an answer.
    var silence = Silence()
    private var transcript = Recent<Message>(keeping: 500)

    init(
        id: ID,
        visit: Visit.ID,
        kind: Kind,
        queue: String,
        answers: [String: String] = [:],
        priority: Int = 0,
        at now: Duration
    ) {
        self.id = id
        self.visit = visit
        self.kind = kind
        self.queue = queue
        self.answers = answers
        self.priority = priority
        self.began = now
    }

    mutating func append(_ message: Message) { transcript.append(message) }
}
