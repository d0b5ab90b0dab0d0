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

    /// How far it has come.
    public enum State: Sendable, Equatable {
        /// For an agent; `alert` while one is being alerted. Valid transitions are to: `answered`.
        case waiting(alert: Alert?)
        /// An agent has it, until it ends. Final.
        case answered(by: Agent.ID, at: Duration)
    }

    /// An alert that an agent hasn't answered yet.
    public struct Alert: Sendable, Equatable {
        /// Who is alerted.
        public let agent: Agent.ID
        /// When it goes to the next agent.
        public let expires: Duration
    }

    /// Why it is over.
    public enum Ending: String, Sendable {
        /// The visitor left, fell silent, or came another way.
        case left
        /// Nobody answered in time.
        case dequeued
        /// The queue became unattended.
        case closed
        /// The agent ended it, or signed out.
        case endedByAgent = "ended-by-agent"
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
    /// Where it stands.
    public internal(set) var state = State.waiting(alert: nil)
    /// The place in the queue, 1 for the first; keeps its last value afterwards.
    public internal(set) var position = 0
    /// The number of the latest message of either side, 0 before the first.
    public internal(set) var lastSequence = 0
    /// The agents who had their chance in the present round of alerts.
    var tried: Set<Agent.ID> = []

    init(id: ID, visit: Visit.ID, kind: Kind, answers: [String: String], at now: Duration) {
        self.id = id
        self.visit = visit
        self.kind = kind
        self.answers = answers
        self.began = now
    }

    var isWaiting: Bool {
        if case .waiting = state { true } else { false }
    }
}
