/// Somebody who answers.
public struct Agent: Sendable, Identifiable, Numbered {
    public typealias ID = Serial<Agent>
    /// Ids read `a-1`.
    public static let prefix = "a"

    /// Given in the order of signing in.
    public let id: ID
    /// What visitors read.
    public let name: String
    /// What the agent's screen proves itself with.
    public let token: String
    /// The concurrency limit, at least 1.
    public let chatsAtOnce: Int
    /// When the agent signed in.
    public let signedIn: Duration
    /// Whether alerts may come.
    public internal(set) var isReady = false
    /// The chats that run, in the order of acceptance.
    public internal(set) var chats: [Chat.ID] = []
    /// The alerts not answered yet; each holds a slot.
    public internal(set) var alerts: [Chat.ID] = []
    /// The chats that are over while their slots stay taken, in the order of their ends.
    public internal(set) var wrapUps: [WrapUp] = []
    /// When the agent was last alerted or freed of a chat: who rests longest is asked first.
    public internal(set) var restsSince: Duration
    /// What the agent's screen was told.
    public internal(set) var log = EventLog<AgentEvent>()

    init(id: ID, name: String, token: String, chatsAtOnce: Int, at now: Duration) {
        self.id = id
        self.name = name
        self.token = token
        self.chatsAtOnce = chatsAtOnce
        self.signedIn = now
        self.restsSince = now
    }

    /// The slots taken by chats, alerts and wrap-ups.
    public var busySlots: Int { chats.count + alerts.count + wrapUps.count }

    /// Whether this agent is asked before another: idle before busy, then who rests longer, then who came first.
    func precedes(_ other: Agent) -> Bool {
        let mine = (busySlots > 0 ? 1 : 0, restsSince, id)
        return mine < (other.busySlots > 0 ? 1 : 0, other.restsSince, other.id)
    }
}
