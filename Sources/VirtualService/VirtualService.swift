public import Bindings
public import ChatDesk
public import EventLoop
public import Observations

/// The reference chat product in process, on a loop's virtual time: the same desk that the reference service runs, met
/// by the same visits, without a socket between them.
public final class VirtualService: ChatService {
    let loop: EventLoop
    /// How the product is configured.
    let settings: Settings
    private var desk: Desk
    private var attendance: Attendance
    private var visitors: [ChatDesk.Visit.ID: VirtualVisitor] = [:]
    private var agents: [Agent.ID: VirtualAgent] = [:]
    private let agenda: Mailbox<Void>
    private var wakesAt: Duration?
    private var clockwork: Task<Void, Never>?

    /// - Parameter sinceMonday: the local time at the loop's zero, since Monday 00:00: opening hours go by it.
    public init(settings: Settings, defects: [Defect], sinceMonday: Duration = .zero, loop: EventLoop) {
        self.loop = loop
        self.settings = settings
        attendance = Attendance(timeout: settings.absenceTimeout)
        desk = Desk(settings: settings, defects: defects, tokens: NumberedTokens(), sinceMonday: sinceMonday)
        agenda = Mailbox(on: loop)
    }

    public func visitor(_ visitor: VisitorIdentity, record: @escaping (Observation) -> Void) -> any ChatSide {
        VirtualVisitor(visitor, of: self, record: record)
    }

    /// The desk knows a browser as long as somebody is in it, by its number alone.
    public func forget(browser: Int) {}

    public func agent(_ agent: AgentIdentity, record: @escaping (Observation) -> Void) -> (any ChatSide)? {
        VirtualAgent(agent, of: self, record: record)
    }

    /// Puts something to the desk; who asked hears the answer, then everybody what follows from it.
    func ask<Reply>(
        _ event: (inout Desk) -> Outcome<Reply>,
        answer: (Result<Reply, Refusal>) -> ActionResult
    ) -> ActionResult {
        let outcome = event(&desk)
        let answered = answer(outcome.answer)
        tell(outcome.effects)
        keepAppointments()
        return answered
    }

    /// Whether the visit goes on.
    func knows(_ visit: ChatDesk.Visit.ID) -> Bool { look { $0.isRunning(visit) } }

    /// The visitor's browser is there.
    func hear(from visit: ChatDesk.Visit.ID) {
        attendance.hear(.visit(visit), at: loop.now)
        keepAppointments()
    }

    func join(_ visitor: VirtualVisitor, as visit: ChatDesk.Visit.ID) {
        visitors[visit] = visitor
        attendance.hear(.visit(visit), at: loop.now)
    }

    func join(_ desk: VirtualAgent, as agent: Agent.ID) {
        agents[agent] = desk
    }

    /// The browser is closed, unless another visit in it has taken over.
    func leaves(_ visitor: VirtualVisitor, _ visit: ChatDesk.Visit.ID) {
        if visitors[visit] === visitor { visitors[visit] = nil }
    }

    /// What the desk has told somebody after a place in his log; nil when the desk knows him no more.
    func log(of reader: Reader, after cursor: Int) -> [LogEntry]? {
        switch reader {
        case .visit(let visit): look { $0.visit(visit) }?.log.events(after: cursor).map(LogEntry.visitor)
        case .agent(let agent): look { $0.agent(agent) }?.log.events(after: cursor).map(LogEntry.agent)
        }
    }

    /// Looks at the desk where it stands: read as a value it would be copied.
    private func look<Sight>(_ body: (inout Desk) -> Sight) -> Sight { body(&desk) }

    private func tell(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .tellVisitor(let visit, let event): visitors[visit]?.hear(.visitor(event))
            case .tellAgent(let agent, let event): agents[agent]?.hear(.agent(event))
            case .visitEnded(let visit):
                visitors[visit] = nil
                attendance.forget(.visit(visit))
            case .agentSignedOut(let agent): agents[agent] = nil
            case .recorded, .moved: break
            }
        }
    }

    // MARK: The desk's own deadlines

    private func keepAppointments() {
        guard let next = nextDeadline, wakesAt.map({ next < $0 }) ?? true else { return }
        wakesAt = next
        if clockwork == nil {
            clockwork = loop.start { [unowned self] in await runClockwork() }
        } else {
            agenda.send(())
        }
    }

    /// Wakes the desk whenever it wants to be; a word in the agenda says that it wants to be woken earlier.
    private func runClockwork() async {
        while !Task.isCancelled {
            do {
                guard try await agenda.next(until: wakesAt) == nil else { continue }
            } catch {
                return
            }
            wakesAt = nil
            for reader in attendance.takeSilent(by: loop.now) { tell(desk.lose(reader, at: loop.now).effects) }
            tell(desk.advance(to: loop.now))
            wakesAt = nextDeadline
        }
    }

    private var nextDeadline: Duration? {
        guard let own = look(\.nextDeadline) else { return attendance.nextCheck }
        return attendance.nextCheck.map { min(own, $0) } ?? own
    }
}
