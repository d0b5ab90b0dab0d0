import ChatDesk

/// The desk's HTTP API on plain values: a request goes in, an answer comes out. No sockets, and no time of its own.
final class DeskAPI {
    let clock: WallClock
    /// What `/health` tells.
    let version: String
    /// How many visits may run.
    let mostVisits: Int
    /// Event streams and sockets open now; whoever keeps them tells.
    var openStreams = 0
    private(set) var desk: Desk
    /// The local time at the desk's zero, since Monday 00:00; nil: the machine's.
    private let sinceMonday: Duration?
    private var attendance: Attendance
    let store: Store
    private var journal: Journal
    private var commitDue: Duration?
    private var dayBook: DayBook?
    var accounts: Accounts
    var budgets = VisitBudgets()
    var now = Duration.zero
    let router = Router(DeskAPI.routes + DeskAPI.pages)
    private var browsers: any TokenSource
    private var effects: [Effect] = []

    /// The API of a desk that has come back or begins. Whoever was there is taken to be there now.
    init(
        _ revival: Revival,
        of store: Store,
        accounts: Accounts,
        mostVisits: Int = Limits.visits,
        browsers: any TokenSource,
        version: String
    ) {
        self.desk = revival.desk
        self.sinceMonday = revival.sinceMonday
        self.attendance = Attendance(timeout: desk.settings.absenceTimeout)
        self.clock = WallClock(start: revival.epoch)
        self.store = store
        self.journal = Journal(store, epoch: revival.epoch, length: revival.moves)
        self.accounts = accounts
        self.mostVisits = mostVisits
        self.browsers = browsers
        self.version = version
        self.now = revival.elapsed
        for reader in desk.readers { attendance.hear(reader, at: now) }
        self.accounts.sessions.revive(at: now, agents: Set(desk.agents.map(\.id)))
    }

    /// Answers one request.
    func answer(_ request: Request, at now: Duration) -> Answer {
        self.now = now
        do throws(Fault) {
            if let preflight = try answerPreflight(request) { return preflight }
            let (route, request) = try router.find(request)
            try admit(request, to: route.audience)
            let answer = try route.handle(self)(request)
            try commitIfUrgent()
            return answer
        } catch {
            return .reply(error.reply(to: request, offering: desk.settings.languages))
        }
    }

    /// When ``advance(to:)`` is wanted next.
    var nextDeadline: Duration? { [desk.nextDeadline, attendance.nextCheck, commitDue].compactMap(\.self).min() }

    /// Lets the desk do what is due, and tells it who has fallen silent.
    ///
    /// - Parameter isListening: Whether a reader listens without a word, and so isn't silent.
    func advance(to now: Duration, isListening: (Reader) -> Bool = { _ in false }) {
        self.now = now
        for reader in attendance.takeSilent(by: now) {
            if isListening(reader) { hear(reader, at: now) } else { follow(desk.lose(reader, at: now).effects) }
        }
        follow(desk.advance(to: now))
        let isDue = commitDue.map { $0 <= now } ?? false
        // What can't be committed now is tried again; whoever asks for something is told.
        if isDue { try? commit() } else { try? commitIfUrgent() }
    }

    /// Commits what the desk did: before anybody is told of it, and before long in any case.
    ///
    /// - Throws: 503 if the store can't.
    func commit() throws(Fault) {
        commitDue = nil
        do throws(StoreError) {
            try journal.commit()
            try commitSessions()
            if journal.length >= Limits.movesBeforeRenewal, desk.isQuiet { try renew() }
        } catch {
            commitDue = now + Limits.commitWithin * 10
            throw Fault(status: 503, code: "not-kept", message: "\(error)")
        }
    }

    /// Commits what somebody is about to be told of.
    func commitIfUrgent() throws(Fault) {
        if journal.isUrgent || accounts.sessions.haveChanged { try commit() }
    }

    /// Whoever is signed in stays so when the service comes back.
    private func commitSessions() throws(StoreError) {
        guard accounts.sessions.haveChanged else { return }
        try store.keep(accounts.sessions, as: Accounts.sessionsName)
        accounts.sessions.haveChanged = false
    }

    /// Nobody is there: an empty desk goes on from here, and what the old one did needn't be done again.
    private func renew() throws(StoreError) {
        let (settings, defects) = (desk.settings, desk.defects)
        let beginning = Past.Beginning(
            epoch: clock.start,
            numbers: desk.numbers,
            asOf: clock.start + now,
            sinceMonday: sinceMonday
        )
        try store.begin(beginning)
        desk = Desk(browsers, beginning)
        journal = Journal(store, epoch: clock.start, length: 0)
        set(settings, defects)
        try journal.commit()
    }

    /// Makes settings and defects those of the desk, if they aren't.
    func set(_ settings: Settings, _ defects: [Defect]) {
        if desk.settings != settings { follow(desk.configure(settings, at: now).effects) }
        if desk.defects != defects { follow(desk.plant(defects, at: now).effects) }
    }

    /// The reader is there, though it may ask for nothing.
    func hear(_ reader: Reader, at now: Duration) { attendance.hear(reader, at: now) }

    /// The reader seems to be gone: nobody waits for him any longer than that.
    func doubt(_ reader: Reader, until time: Duration) { attendance.doubt(reader, until: time) }

    /// What followed since the last call, for those who stream or hold: nothing while it can't be committed.
    func takeEffects() -> [Effect] {
        // A refused request commits nothing, but what was due before it may be for others.
        if journal.isUrgent { try? commit() }
        guard !journal.isUrgent else { return [] }
        defer { effects.removeAll() }
        return effects
    }

    /// Gives an event to the desk, and keeps what follows.
    ///
    /// - Throws: The desk's refusal, as a reply.
    func ask<Reply>(_ event: (inout Desk, Duration) -> Outcome<Reply>) throws(Fault) -> Reply {
        let outcome = event(&desk, now)
        follow(outcome.effects)
        do throws(Refusal) {
            return try outcome.get()
        } catch {
            throw Fault(error)
        }
    }

    private func follow(_ effects: [Effect]) {
        journal.note(effects)
        if commitDue == nil, journal.isPending { commitDue = now + Limits.commitWithin }
        for effect in effects {
            switch effect {
            case .visitEnded(let visit):
                attendance.forget(.visit(visit))
                budgets.forget(visit)
            case .agentSignedOut(let agent):
                attendance.forget(.agent(agent))
                accounts.sessions.agentSignedOut(agent)
            case .recorded(let record): dayBook?.note(record)
            case .moved(.configure(let settings), _): attendance.timeout = settings.absenceTimeout
            case .tellVisitor, .tellAgent, .moved: break
            }
        }
        self.effects += effects
    }

    /// The book of the day that it is now: read from the store once a day, kept up by what the desk tells.
    func today() throws(Fault) -> DayBook {
        if let dayBook, dayBook.day.contains(now) { return dayBook }
        try commit()
        let day = LocalDay.around(clock.start + now)
        let book = try reading { () throws(StoreError) in
            try store.dayBook(
                of: (day.lowerBound - clock.start)..<(day.upperBound - clock.start),
                epoch: clock.start
            )
        }
        dayBook = book
        return book
    }

    /// A cookie for a browser that has none.
    func nameBrowser() -> String { browsers.next() }
}
