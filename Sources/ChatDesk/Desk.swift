/// The reference chat product without its sockets: settings, visits, widget, queue, agents and chats.
///
/// The desk does no input or output and knows no time but what it is told. Each event takes `now`, the time since the
/// desk was made, and returns an ``Outcome``: the reply or the refusal, and what follows for others. Whatever was due
/// by `now` happens first. Times never run backwards: a `now` before an earlier one counts as the earlier one.
///
/// Whoever drives it calls ``advance(to:)`` at ``nextDeadline``, on a real clock or on a virtual one.
public struct Desk: Sendable {
    /// How the product is configured.
    public let settings: Settings
    /// The latest time the desk was told.
    public internal(set) var now: Duration = .zero
    /// Where every queue entry ended.
    public internal(set) var tally = QueueTally()

    let conduct: Conduct
    var tokens: any TokenSource
    var agenda = Agenda<Deadline>()
    var visits = Visits()
    var queue = Queue()
    var presences = Queue()
    var chats = Register<Chat>()
    var roster = Roster()
    var lastMessage = Message.ID(0)
    var effects: [Effect] = []

    /// A desk at time zero, with nobody there.
    ///
    /// - Parameters:
    ///   - defects: Planted defects, for a tester to find; none by default.
    ///   - tokens: The source of visit and agent tokens; ``NumberedTokens`` makes a run repeat itself exactly.
    public init(settings: Settings, defects: [Defect] = [], tokens: any TokenSource) {
        self.settings = settings
        self.conduct = Conduct(defects)
        self.tokens = tokens
    }

    /// When the desk next wants ``advance(to:)``; `nil` while nothing is due. Waking early does no harm.
    public var nextDeadline: Duration? { agenda.next }

    /// Lets everything happen that is due by `now`.
    public mutating func advance(to now: Duration) -> [Effect] {
        catchUp(to: now)
        return takeEffects()
    }
}

// MARK: - One event

extension Desk {
    /// One event from outside: first what is due, then the event itself, then whatever both caused.
    mutating func event<Reply>(
        at now: Duration,
        _ body: (inout Desk) throws(Refusal) -> Reply
    ) -> Outcome<Reply> {
        catchUp(to: now)
        let answer: Result<Reply, Refusal>
        do throws(Refusal) {
            answer = .success(try body(&self))
        } catch {
            answer = .failure(error)
        }
        return Outcome(answer: answer, effects: takeEffects())
    }

    /// Writes an event into the visit's log and among the effects.
    mutating func tell(_ visit: Visit.ID, _ event: VisitorEvent) {
        let logged = visits[visit].log.append(event, at: now)
        effects.append(.tellVisitor(visit, logged))
    }

    /// Writes an event into the agent's log and among the effects.
    mutating func tell(_ agent: Agent.ID, _ event: AgentEvent) {
        let logged = roster[agent].log.append(event, at: now)
        effects.append(.tellAgent(agent, logged))
    }

    private mutating func takeEffects() -> [Effect] {
        defer { effects.removeAll() }
        return effects
    }
}
