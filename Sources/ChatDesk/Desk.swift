/// The reference chat product without its sockets: settings, visits, widget, queue, agents and chats.
///
/// The desk does no input or output and knows no time but what it is told. Each event takes `now`, the time since the
/// desk was made, and returns an ``Outcome``: the reply or the refusal, and what follows for others. Whatever was due
/// by `now` happens first. Times never run backwards: a `now` before an earlier one counts as the earlier one.
///
/// Whoever drives it calls ``advance(to:)`` at ``nextDeadline``, on a real clock or on a virtual one.
public struct Desk: Sendable {
    /// How the product is configured for new visits.
    public var settings: Settings { edition.settings }
    /// The defects planted now.
    public internal(set) var defects: [Defect]
    /// The latest time the desk was told.
    public internal(set) var now: Duration = .zero
    /// Where every queue entry ended.
    public internal(set) var tally = QueueTally()

    var edition: SettingsEdition
    var conduct: Conduct
    var tokens: any TokenSource
    var agenda = Agenda<Deadline>()
    var visits: Visits
    var queues = Queues()
    var presences = Queue()
    var transfers = Queue()
    var pace = Pace()
    var doors: Doors
    /// Whether chats are being turned away: nobody is alerted until all of them are.
    var isClosing = false
    var chats: Register<Chat>
    var roster: Roster
    var lastMessage: Message.ID
    var effects: [Effect] = []

    /// A desk at time zero, with nobody there.
    ///
    /// - Parameters:
    ///   - defects: Planted defects, for a tester to find; none by default.
    ///   - tokens: The source of visit and agent tokens; ``NumberedTokens`` makes a run repeat itself exactly.
    ///   - numbers: The ids that were given before; none by default.
    ///   - sinceMonday: The local time at zero, since Monday 00:00: opening hours go by it.
    public init(
        settings: Settings,
        defects: [Defect] = [],
        tokens: any TokenSource,
        numbers: Numbers = Numbers(),
        sinceMonday: Duration = .zero
    ) {
        self.edition = SettingsEdition(settings)
        self.defects = defects
        self.conduct = Conduct(defects)
        self.tokens = tokens
        self.visits = Visits(after: Visit.ID(numbers.visits))
        self.chats = Register(after: Chat.ID(numbers.chats))
        self.roster = Roster(after: Agent.ID(numbers.agents))
        self.lastMessage = Message.ID(numbers.messages)
        self.doors = Doors(zero: sinceMonday)
        watchDoors()
    }

    /// When the desk next wants ``advance(to:)``; `nil` while nothing is due. Waking early does no harm.
    public var nextDeadline: Duration? { agenda.next }

    /// Lets everything happen that is due by `now`.
    public mutating func advance(to now: Duration) -> [Effect] {
        if catchUp(to: now) { effects.append(.moved(.letTimePass, at: self.now)) }
        return takeEffects()
    }
}

// MARK: - One event

extension Desk {
    /// One event from outside: first what is due, then the event itself, then whatever both caused. A refused event
    /// changes nothing, so it is no move; but what was due before may be one.
    mutating func event<Reply>(
        _ move: Move,
        at now: Duration,
        _ body: (inout Desk) throws(Refusal) -> Reply
    ) -> Outcome<Reply> {
        let timePassed = catchUp(to: now)
        let answer: Result<Reply, Refusal>
        do throws(Refusal) {
            answer = .success(try body(&self))
            effects.append(.moved(move, at: self.now))
        } catch {
            answer = .failure(error)
            if timePassed { effects.append(.moved(.letTimePass, at: self.now)) }
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

    /// Notes among the effects what is to stay.
    mutating func keep(_ record: Record) { effects.append(.recorded(record)) }

    private mutating func takeEffects() -> [Effect] {
        defer { effects.removeAll() }
        return effects
    }
}
