public import Bindings
public import EventLoop
public import Observations
import Population
public import Scenarios

/// One scenario done once: agents sign in, visitors arrive when they are due, and when the last has gone the agents
/// sign out. Used on its loop only.
public final class Run {
    /// How long visitors may stay after the last one has seen his pages, in a chat or waiting for one; who is still
    /// there then is sent home.
    public static let lingering: Duration = .seconds(600)

    /// The website that the visitors are on.
    static let site = "shop"

    private let scenario: Scenario
    private let service: any ChatService
    private let loop: EventLoop
    private let record: (Observation) -> Void
    private var present: [Int: Task<Void, Never>] = [:]
    private var shifts: [AgentShift] = []
    private let lastGone: Mailbox<Void>
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
        lastGone = Mailbox(on: loop)
    }

    /// Does the run. Cancelled, it sends the visitors home properly before it returns.
    /// - Returns: how it ended.
    public func run() async -> RunEnding {
        await beginShifts()
        let ending = await welcomeAll()
        for number in present.keys.sorted() {
            present[number]?.cancel()
        }
        while let number = present.keys.min() { await present[number]?.value }
        for shift in shifts { await shift.end() }
        return ending
    }

    private func beginShifts() async {
        guard let agents = scenario.agents else { return }
        for number in (1...).prefix(agents.count) {
            let identity = AgentIdentity(number: number, name: "Agent \(number)", chatsAtOnce: agents.chatsAtOnce)
            let draws = AgentDraws(agents: agents, seed: scenario.seed, agent: number)
            let shift = AgentShift(identity, draws: draws, loop: loop) { [service, record] in
                service.agent(identity, record: record)
            }
            shifts.append(shift)
            await shift.begin()
        }
    }

    /// Starts each visit at its due instant, however late the generator is, and waits for the visitors to go.
    private func welcomeAll() async -> RunEnding {
        let start = loop.now
        var pagesSeen = start
        do {
            for var itinerary in Population(scenario) {
                itinerary.arrival += start
                try await loop.sleep(until: itinerary.arrival)
                welcome(itinerary)
                pagesSeen = max(pagesSeen, itinerary.arrival + itinerary.pages.reduce(.zero) { $0 + $1.dwell })
            }
            let deadline = max(pagesSeen, loop.now) + Run.lingering
            while progress.present > 0 {
                guard try await lastGone.next(until: deadline) != nil else { return .overstayed }
            }
            return .whole
        } catch {
            return .interrupted
        }
    }

    private func welcome(_ itinerary: Itinerary) {
        let number = itinerary.visitor
        let identity = VisitorIdentity(number: number, userAgent: itinerary.userAgent, site: Run.site)
        let chat = service.visitor(identity, record: record)
        let visit = Visit(itinerary, settings: scenario.settings, chat: chat, loop: loop, record: record)
        var isOver = false
        progress.started += 1
        let task = loop.start { [self] in
            await visit.run()
            isOver = true
            progress.finished += 1
            present[number] = nil
            if progress.present == 0 { lastGone.send(()) }
        }
        // A visit that failed at once is over before it could be kept.
        if !isOver { present[number] = task }
    }
}

/// How a run stands.
public struct RunProgress: Sendable, Equatable {
    /// Visitors who have arrived.
    public var started = 0
    /// Visitors who have gone, in whatever way.
    public var finished = 0

    /// Visitors on the website now.
    public var present: Int { started - finished }
}
