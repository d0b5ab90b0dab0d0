public import Bindings
public import EventLoop
public import Observations
import Population
public import Scenarios

/// One scenario done once: agents sign in, visitors arrive when they are due, and when the last has gone the agents
/// sign out. Used on its loop only.
public final class Run {
    /// How long visitors may linger after the last one has arrived; who is still there then is sent home.
    public static let lingering: Duration = .seconds(600)

    private let scenario: Scenario
    private let service: any ChatService
    private let loop: EventLoop
    private let record: (Observation) -> Void
    private var present: [Int: Task<Void, Never>] = [:]
    private var shifts: [AgentShift] = []
    /// How the run stands, for people who watch it.
    public private(set) var progress = RunProgress()

    /// - Parameter record: takes every observation, on the loop, in the order in which they were made.
    public init(
        scenario: Scenario,
        service: any ChatService,
        loop: EventLoop,
        record: @escaping (Observation) -> Void
    ) {
        self.scenario = scenario
        self.service = service
        self.loop = loop
        self.record = record
    }

    /// Does the run. Cancelled, it sends the visitors home properly before it returns.
    /// - Returns: whether it was done to the end.
    public func run() async -> Bool {
        await beginShifts()
        let isWhole = await welcomeAll()
        if !isWhole { sendHome() }
        await farewells()
        for shift in shifts { await shift.end() }
        return isWhole
    }

    private func beginShifts() async {
        guard let agents = scenario.agents else { return }
        for number in (0..<agents.count).map({ $0 + 1 }) {
            let identity = AgentIdentity(number: number, name: "Agent \(number)", chatsAtOnce: agents.chatsAtOnce)
            guard let desk = service.agent(identity, record: record) else { return }
            let draws = AgentDraws(agents: agents, seed: scenario.seed, agent: number)
            let shift = AgentShift(identity, draws: draws, desk: desk, loop: loop)
            shifts.append(shift)
            await shift.begin()
        }
    }

    /// Starts each visit at its due instant, however late the generator is. False when the run was cancelled.
    private func welcomeAll() async -> Bool {
        let start = loop.now
        do {
            for var itinerary in Population(scenario) {
                itinerary.arrival += start
                try await loop.sleep(until: itinerary.arrival)
                welcome(itinerary)
            }
            return await lingers()
        } catch {
            return false
        }
    }

    private func welcome(_ itinerary: Itinerary) {
        let number = itinerary.visitor
        let identity = VisitorIdentity(number: number, userAgent: itinerary.userAgent)
        let chat = service.visitor(identity, record: record)
        let visit = Visit(itinerary, settings: scenario.settings, chat: chat, loop: loop, record: record)
        progress.started += 1
        present[number] = loop.start { [self] in
            await visit.run()
            progress.finished += 1
            present[number] = nil
            if present.isEmpty { lastGone?.send(()) }
        }
        // A visit that failed at once has ended before it was kept.
        if progress.finished == progress.started { present[number] = nil }
    }

    private var lastGone: Mailbox<Void>?

    /// Waits for the visitors to go. True when all went within the time for lingering.
    private func lingers() async -> Bool {
        guard !present.isEmpty else { return true }
        let gone = Mailbox<Void>(on: loop)
        lastGone = gone
        return (try? await gone.next(until: loop.now + Run.lingering)) != nil
    }

    private func sendHome() {
        for visit in present.values { visit.cancel() }
    }

    private func farewells() async {
        while let visit = present.values.first { await visit.value }
    }
}

/// How a run stands.
public struct RunProgress: Sendable, Equatable {
    public var started = 0
    public var finished = 0

    /// Visitors on the website now.
    public var present: Int { started - finished }
}
