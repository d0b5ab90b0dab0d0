import ChatDesk

/// The desk's HTTP API on plain values: a request goes in, an answer comes out. No sockets, and no time of its own.
final class DeskAPI {
    let clock: WallClock
    /// What `/health` tells.
    let version: String
    /// Event streams open now; whoever keeps them tells.
    var openStreams = 0
    private(set) var desk: Desk
    private var attendance: Attendance
    let store: Store
    private var journal: Journal
    private var commitDue: Duration?
    private var dayBook: DayBook?
    var now = Duration.zero
    private var browsers: any TokenSource
    private var effects: [Effect] = []
    private let router = Router(DeskAPI.routes + DeskAPI.pages)

    /// The API of a desk that has come back or begins. Whoever was there is taken to be there now.
    init(_ revival: Revival, of store: Store, browsers: any TokenSource, version: String) {
        self.desk = revival.desk
        self.attendance = Attendance(timeout: desk.settings.absenceTimeout)
        self.clock = WallClock(start: revival.epoch)
        self.store = store
        self.journal = Journal(store, epoch: revival.epoch, length: revival.moves)
        self.browsers = browsers
        self.version = version
        self.now = revival.elapsed
        for reader in desk.readers { attendance.hear(reader, at: now) }
    }

    /// Answers one request.
    func answer(_ request: Request, at now: Duration) -> Answer {
        self.now = now
        do throws(Fault) {
            let (route, request) = try router.find(request)
            let answer = try route.handle(self)(request)
            if journal.isUrgent { try commit() }
            return answer
        } catch {
            return .reply(error.reply)
        }
    }

    /// When ``advance(to:)`` is wanted next.
    var nextDeadline: Duration? { [desk.nextDeadline, attendance.nextCheck, commitDue].compactMap(\.self).min() }

    /// Lets the desk do what is due, and tells it who has fallen silent.
    func advance(to now: Duration) {
        self.now = now
        for reader in attendance.takeSilent(by: now) { follow(desk.lose(reader, at: now).effects) }
        follow(desk.advance(to: now))
        let isDue = commitDue.map { $0 <= now } ?? false
        // What can't be committed now is tried again; whoever asks for something is told.
        if isDue || journal.isUrgent { try? commit() }
    }

    /// Commits what the desk did: before anybody is told of it, and before long in any case.
    ///
    /// - Throws: 503 if the store can't.
    func commit() throws(Fault) {
        commitDue = nil
        do throws(StoreError) {
            try journal.commit()
            if journal.length >= Limits.movesBeforeRenewal, desk.isQuiet { try renew() }
        } catch {
            commitDue = now + Limits.commitWithin * 10
            throw Fault(status: 503, code: "not-kept", message: "\(error)")
        }
    }

    /// Nobody is there: an empty desk goes on from here, and what the old one did needn't be done again.
    private func renew() throws(StoreError) {
        let (settings, defects) = (desk.settings, desk.defects)
        try store.begin(Past.Beginning(epoch: clock.start / .seconds(1), numbers: desk.numbers))
        desk = Desk(settings: Settings(), tokens: browsers, numbers: desk.numbers)
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

    /// What followed since the last call, for those who stream or hold.
    func takeEffects() -> [Effect] {
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
            case .visitEnded(let visit): attendance.forget(.visit(visit))
            case .agentSignedOut(let agent): attendance.forget(.agent(agent))
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

// MARK: - Who asks

extension DeskAPI {
    /// The visit whose token the request bears, and of whose browser is thereby heard.
    ///
    /// - Throws: 401 without one, or with an unknown one.
    func visit(of request: Request) throws(Fault) -> Visit.ID {
        let token = request.header("X-Visit-Token") ?? request.query["visit"] ?? ""
        guard let visit = desk.visit(token: token) else { throw Fault(Refusal.unknownVisit) }
        hear(.visit(visit), at: now)
        return visit
    }

    /// The agent whose token the request bears, and of whose screen is thereby heard.
    ///
    /// - Throws: 401 without one, or with an unknown one.
    func agent(of request: Request) throws(Fault) -> Agent.ID {
        let parts = (request.header("Authorization") ?? "").split(separator: " ")
        guard parts.count == 2, parts[0].lowercased() == "bearer", let agent = desk.agent(token: String(parts[1]))
        else {
            throw Fault(Refusal.unknownAgent)
        }
        hear(.agent(agent), at: now)
        return agent
    }

    /// The chat in the request's path.
    ///
    /// - Throws: 404 if it is no chat's id.
    func chat(of request: Request) throws(Fault) -> Chat.ID {
        guard let chat = Chat.ID(request.parameter) else { throw .noRoute(request.path) }
        return chat
    }
}
