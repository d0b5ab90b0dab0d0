public import Bindings
public import EventLoop
public import Observations
public import Population
public import Scenarios

/// One scenario done once: agents sign in, visitors arrive when they are due, and when the last has gone the agents
/// sign out. Used on its loop only.
///
/// Where several loops share a run, each has its portion of the visitors; the first one has the agents, and they wait for
/// one another twice: for the agents, and for the last visitor.
public final class Run {
    /// How long visitors may stay after the last one has seen his pages, in a chat or waiting for one; who is still
    /// there then is sent home.
    public static let lingering: Duration = .seconds(600)

    private let scenario: Scenario
    private let population: Population
    private let service: any ChatService
    private let loop: EventLoop
    private let record: (Observation) -> Void
    /// Nil: another loop has the agents.
    private let staff: Staff?
    private let rendezvous: Rendezvous<Duration>
    /// Those who are there, and those who will be: who comes again is expected from the end of the visit before.
    private var expected: [Int: Task<Void, Never>] = [:]
    /// How many of them there are in each browser.
    private var visits: [Int: Int] = [:]
    private var start = Duration.zero
    /// When the last of those who came so far will have seen his pages.
    private var pagesSeen = Duration.zero
    private let lastGone: Mailbox<Void>
    private var welcoming: Task<Void, Never>?
    /// How it ends if it is ended before its time.
    private var early: RunEnding?
    /// How the run stands, for people who watch it.
    public private(set) var progress = RunProgress()

    /// - Parameters:
    ///   - portion: whose visits are this loop's.
    ///   - rendezvous: where it waits for the other portions' loops, which are on one clock with its own.
    ///   - record: takes every observation, on the loop, in the order in which they were made.
    public init(
        scenario: Scenario,
        service: any ChatService,
        loop: EventLoop,
        portion: Portion = .whole,
        rendezvous: Rendezvous<Duration> = Rendezvous(of: 1),
        record: @escaping (Observation) -> Void
    ) {
        self.scenario = scenario
        self.service = service
        self.loop = loop
        self.record = record
        self.rendezvous = rendezvous
        population = Population(scenario, portion: portion)
        staff = portion.isFirst ? Staff(scenario, service: service, loop: loop, record: record) : nil
        lastGone = Mailbox(on: loop)
    }

    /// Does the run. Cancelled, it sends the visitors home properly before it returns.
    /// - Returns: how it ended.
    public func run() async -> RunEnding {
        await staff?.begin()
        start = await rendezvous.meet(with: loop.now).reduce(.zero, max)
        staff?.keepShifts(since: start)
        let ending = await welcomeUntilEnded()
        for number in expected.keys.sorted() { expected[number]?.cancel() }
        while let number = expected.keys.min() { await expected[number]?.value }
        _ = await rendezvous.meet(with: loop.now)
        await staff?.end()
        return ending
    }

    /// Ends the run before its time, properly: the visitors are sent home.
    public func end(as ending: RunEnding) {
        early = ending
        welcoming?.cancel()
    }

    /// How many of its visits may still bring something: those on the site and those to come; nil where each visit may
    /// lead to others.
    public var visitsToCome: Int? { population.visitsToCome(after: progress.finished) }

    private func welcomeUntilEnded() async -> RunEnding {
        var ending = RunEnding.interrupted
        let welcoming = loop.start { [self] in ending = await welcomeAll() }
        self.welcoming = welcoming
        await withTaskCancellationHandler {
            await welcoming.value
        } onCancel: {
            welcoming.cancel()
        }
        return ending == .interrupted ? early ?? ending : ending
    }

    /// Starts each visit at its due instant, however late the generator is, and waits for the visitors to go.
    private func welcomeAll() async -> RunEnding {
        pagesSeen = start
        do {
            for itinerary in population {
                try await loop.sleep(until: start + itinerary.arrival)
                expect(itinerary)
            }
            while !expected.isEmpty {
                guard try await lastGone.next(until: max(pagesSeen, loop.now) + Run.lingering) != nil else {
                    if loop.now < pagesSeen + Run.lingering { continue }
                    return .overstayed
                }
            }
            return .whole
        } catch {
            return .interrupted
        }
    }

    /// The visit begins when it is due, and may lead to others.
    private func expect(_ itinerary: Itinerary) {
        let number = itinerary.visitor
        visits[itinerary.browser, default: 0] += 1
        pagesSeen = max(pagesSeen, start + itinerary.arrival + itinerary.stay)
        progress.pagesSeen = pagesSeen
        // Who is still on the other site doesn't go there a second time.
        if visits[itinerary.browser] == 1, let other = population.otherVisit(beside: itinerary) { expect(other) }
        var isOver = false
        let task = loop.start { [self] in
            await welcome(itinerary)
            isOver = true
            forget(itinerary)
            expected[number] = nil
            if expected.isEmpty { lastGone.send(()) }
        }
        // A visit that failed at once is over before it could be kept.
        if !isOver { expected[number] = task }
    }

    /// The visit is over; after the last one in a browser, nobody needs its cookies.
    private func forget(_ itinerary: Itinerary) {
        let left = visits[itinerary.browser, default: 1] - 1
        visits[itinerary.browser] = left > 0 ? left : nil
        if left == 0 { service.forget(browser: itinerary.browser) }
    }

    private func welcome(_ itinerary: Itinerary) async {
        var itinerary = itinerary
        let drawn = itinerary
        itinerary.arrival += start
        guard (try? await loop.sleep(until: max(itinerary.arrival, loop.now))) != nil else { return }
        let chat = service.visitor(VisitorIdentity(itinerary), record: record)
        progress.started += 1
        await Visit(itinerary, settings: scenario.settings, chat: chat, loop: loop, record: record).run()
        progress.finished += 1
        guard !Task.isCancelled, let next = population.followUp(of: drawn, leaving: loop.now - start) else { return }
        expect(next)
    }
}

/// How a run stands.
public struct RunProgress: Sendable, Equatable {
    /// Visitors who have arrived.
    public var started = 0
    /// Visitors who have gone, in whatever way.
    public var finished = 0
    /// When the last of those who came so far, or are about to, will have seen his pages, on the loop's clock.
    public var pagesSeen = Duration.zero

    /// Visitors on the website now.
    public var present: Int { started - finished }
}

extension VisitorIdentity {
    init(_ itinerary: Itinerary) {
        self.init(
            number: itinerary.visitor,
            browser: itinerary.browser,
            userAgent: itinerary.userAgent,
            site: itinerary.site,
            language: itinerary.language,
            tag: itinerary.tag
        )
    }
}
