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
    var now = Duration.zero
    private var browsers: any TokenSource
    private var effects: [Effect] = []
    private let router = Router(DeskAPI.routes + DeskAPI.pages)

    init(desk: Desk, clock: WallClock, browsers: any TokenSource, version: String) {
        self.desk = desk
        self.attendance = Attendance(timeout: desk.settings.absenceTimeout)
        self.clock = clock
        self.browsers = browsers
        self.version = version
    }

    /// Answers one request.
    func answer(_ request: Request, at now: Duration) -> Answer {
        self.now = now
        do throws(Fault) {
            let (route, request) = try router.find(request)
            return try route.handle(self)(request)
        } catch {
            return .reply(error.reply)
        }
    }

    /// When ``advance(to:)`` is wanted next.
    var nextDeadline: Duration? { [desk.nextDeadline, attendance.nextCheck].compactMap(\.self).min() }

    /// Lets the desk do what is due, and tells it who has fallen silent.
    func advance(to now: Duration) {
        self.now = now
        for reader in attendance.takeSilent(by: now) { follow(desk.lose(reader, at: now).effects) }
        follow(desk.advance(to: now))
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
        for effect in effects {
            switch effect {
            case .visitEnded(let visit): attendance.forget(.visit(visit))
            case .agentSignedOut(let agent): attendance.forget(.agent(agent))
            case .moved(.configure(let settings), _): attendance.timeout = settings.absenceTimeout
            case .tellVisitor, .tellAgent, .recorded, .moved: break
            }
        }
        self.effects += effects
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
