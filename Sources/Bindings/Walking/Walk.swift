public import EventLoop
import Observations
import Scenarios

/// A binding, walked step by step in the order of a visit: a page, the invite or the chat's own button, the form, an
/// agent's answer, words to and fro, and goodbye. Used on its loop only.
///
/// It goes on as long as what comes makes sense by the binding, and stops where it does not.
public final class Walk {
    let binding: Binding
    let loop: EventLoop
    let terms: WalkTerms
    let account: WalkAccount
    let visitor: Walker
    /// Nil: nobody is played.
    let agent: Walker?
    /// Whether an agent learned of the visitor before he was asked anything.
    var opensItself = false
    /// How many messages the visitor has written.
    var written = 0
    /// The chat that the agent was alerted of.
    var chat: String?
    /// Why some of it could not be walked.
    var shortfalls: [String] = []
    private let pause: () async throws -> Void
    /// Somebody was told something.
    private let news: Mailbox<Void>

    /// - Parameter pause: waited for before each step.
    public init(
        _ binding: Binding,
        through service: any ChatService,
        on loop: EventLoop,
        _ terms: WalkTerms,
        account: WalkAccount,
        pause: @escaping () async throws -> Void = {}
    ) {
        self.binding = binding
        self.loop = loop
        self.terms = terms
        self.account = account
        self.pause = pause
        news = Mailbox(on: loop)
        let identity = VisitorIdentity(number: 1, userAgent: "Mozilla/5.0 (Dwell)", site: "shop")
        visitor = Walker(.visitor, binding.visitor, service.visitor(identity) { account.see($0) })
        let desk = terms.playsAgent ? service.agent(Walk.agent) { account.see($0) } : nil
        agent = desk.flatMap { desk in binding.agent.map { Walker(.agent, $0, desk) } }
    }

    static let agent = AgentIdentity(number: 1, name: "Dwell 1", chatsAtOnce: 1)

    /// The steps that were not walked, and whose they are.
    public var unwalked: [(who: String, steps: [String])] {
        [visitor, agent].compactMap(\.self).map { ($0.kind.rawValue, $0.unwalked) }.filter { !$0.steps.isEmpty }
    }

    /// Walks it, and closes what it opened, whatever happens.
    public func run() async -> WalkEnding {
        for walker in [visitor, agent].compactMap(\.self) {
            loop.start { [news] in await walker.look { news.send(()) } }
        }
        let ending: WalkEnding
        do {
            try await visit()
            ending = shortfalls.isEmpty ? .whole : .cut(short: shortfalls)
        } catch let stop as WalkStop {
            ending = .stopped(stop)
        } catch {
            ending = .interrupted
        }
        await sayGoodbye(visitor, .leave)
        if let agent { await sayGoodbye(agent, .signOut) }
        return ending
    }

    /// Whoever is still there goes, so that no chat stays open. A cancelled task can't speak any more, so a fresh one
    /// does.
    private func sayGoodbye(_ walker: Walker, _ action: ChatAction) async {
        if walker.isThere, walker.has(action.step) {
            let due = loop.now
            await loop.start { _ = try? await walker.side.perform(action, due: due) }.value
        }
        walker.side.close()
    }

    // MARK: Steps

    /// Takes a step, if the binding has it.
    /// - Throws: ``WalkStop`` where the reply makes no sense.
    @discardableResult
    func does(_ action: ChatAction, by walker: Walker) async throws -> ActionResult {
        guard walker.has(action.step) else { return .unsupported }
        try await pause()
        account.begin(action.step, of: walker.kind)
        walker.begins(action)
        do {
            let result = try await walker.side.perform(action, due: loop.now)
            walker.did(action)
            return result
        } catch let failure as ServiceFailure {
            throw WalkStop(account, walker, failure)
        }
    }

    /// What of these is told next; nil: nothing within the walk's patience.
    /// - Throws: ``WalkStop`` when nothing can be received any more.
    func waits(
        for events: [EventName],
        by walker: Walker,
        where fits: @escaping (Fact) -> Bool = { _ in true }
    ) async throws -> Fact? {
        try await waits(for: events, by: walker) {
            walker.take { fact in EventName(telling: fact).map(events.contains) ?? false && fits(fact) }
        }
    }

    /// What is found in that which the sides are told; nil: nothing within the walk's patience.
    ///
    /// - Parameters:
    ///   - events: for which somebody waits.
    ///   - find: looks for it.
    /// - Throws: ``WalkStop`` when the one who waits can receive nothing any more.
    func waits<Found>(
        for events: [EventName],
        by walker: Walker,
        find: () -> Found?
    ) async throws -> Found? {
        if let found = find() { return found }
        account.wait(for: events, by: walker.kind, atMost: terms.patience)
        let deadline = loop.now + terms.patience
        while try await news.next(until: deadline) != nil {
            if let found = find() { return found }
            if let loss = walker.loss {
                throw WalkStop(account, walker, loss)
            }
        }
        return nil
    }

    /// What of these is told next.
    /// - Throws: ``WalkStop`` when nothing is within the walk's patience.
    @discardableResult
    func hears(_ events: [EventName], by walker: Walker) async throws -> Fact {
        if let fact = try await waits(for: events, by: walker) { return fact }
        throw WalkStop(
            account,
            walker,
            expected: "\(walker.kind.rawValue) is told \(events.choice) within \(terms.patience.text)",
            silence(of: events, to: walker)
        )
    }

    /// Why none of these was told since the last step.
    func silence(of events: [EventName], to walker: Walker) -> WalkStop.Cause {
        Silence(
            heard: account.events(of: walker.kind),
            polled: account.senseless { $0.hasPrefix("receive-") },
            of: walker.binding,
            at: walker.kind.trail
        ).cause(of: events)
    }
}

extension [EventName] {
    /// For people.
    var choice: String { map(\.rawValue).joined(separator: " or ") }
}
