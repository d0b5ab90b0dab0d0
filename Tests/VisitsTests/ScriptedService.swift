import Bindings
import EventLoop
import Observations

/// A chat service that does what the test says: each action gets an answer, and may set off facts some time later.
final class ScriptedService: ChatSide {
    struct Step {
        var outcome: ActionResult = .done
        var facts: [(after: Duration, fact: Fact)] = []
        var failure: ServiceFailure?
    }

    let sightings: Mailbox<Observation>
    let lacks: [Capability]
    private let loop: EventLoop
    private let record: (Observation) -> Void
    private var steps: [String: [Step]]
    private(set) var isClosed = false
    private(set) var pageRequests: [PageRequest] = []

    /// - Parameter steps: by the action's step: its answers in order; the last one is given again and again.
    init(on loop: EventLoop, steps: [String: [Step]], lacks: [Capability] = [], record: @escaping (Observation) -> Void)
    {
        self.loop = loop
        self.steps = steps
        self.lacks = lacks
        self.record = record
        sightings = Mailbox(on: loop)
    }

    func perform(_ action: ChatAction, due: Duration) async throws -> ActionResult {
        if case .viewPage(let page) = action { pageRequests.append(page) }
        var answers = steps[action.step] ?? [Step()]
        let step = answers[0]
        if answers.count > 1 { answers.removeFirst() }
        steps[action.step] = answers
        if let failure = step.failure { throw failure }
        if step.outcome == .done, let fact = action.fact { note(fact) }
        for (delay, fact) in step.facts {
            loop.start { [self] in
                try? await loop.sleep(until: loop.now + delay)
                sightings.send(note(fact))
            }
        }
        return step.outcome
    }

    func disconnect() {}
    func reconnect() {}
    func goDead() {}

    func close() {
        isClosed = true
        sightings.close()
    }

    @discardableResult
    private func note(_ fact: Fact) -> Observation {
        let observation = Observation(at: loop.now / .seconds(1), subject: .visitor(1), fact: fact)
        record(observation)
        return observation
    }
}
