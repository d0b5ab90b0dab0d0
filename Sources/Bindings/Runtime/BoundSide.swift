import EventLoop
import Observations

/// One side of the chat over HTTP: a browser of its own, the variables that it has learned, and the receiver that runs
/// beside its actions.
final class BoundSide: ChatSide {
    let sightings: Mailbox<Observation>
    let binding: SideBinding
    let connection: ServiceConnection
    let browser: RecordedBrowser
    var variables: Variables
    /// The quickest reply to an action so far: what the way to the service and back takes at least.
    private(set) var quickestReply: Duration?
    /// Until when it is known what had happened: whatever the receiver brings next, if it waited to be brought, happened
    /// later. Nil before the receiver has begun.
    var heardUntil: Duration?

    private let receiver: (name: String, receiver: Receiver)?
    private var receiving: Task<Void, Never>?
    private let goesDead: () -> Void

    /// - Parameters:
    ///   - receiver: the name of the receiver to use; nil: none.
    ///   - goesDead: told when the browser's connections are to stay open though nobody needs this side any more.
    init(
        _ binding: SideBinding,
        receiver: String?,
        on connection: ServiceConnection,
        browser: RecordedBrowser,
        variables: [String: JSONValue],
        goesDead: @escaping () -> Void
    ) {
        self.binding = binding
        self.connection = connection
        self.browser = browser
        self.goesDead = goesDead
        let secrets = connection.secrets.map { ("secret." + $0, JSONValue.string($1)) }
        self.variables = Variables(variables).with(Dictionary(uniqueKeysWithValues: secrets))
        self.receiver = receiver.flatMap { name in binding.receivers[name].map { (name, $0) } }
        sightings = Mailbox(on: connection.loop)
    }

    func perform(_ action: ChatAction, due: Duration) async throws -> ActionResult {
        guard let requests = binding.steps[action.step] else { return .unsupported }
        // Who leaves asks for no more events: a poll that is still held would learn that he is unknown by now.
        if action.isGoodbye { receiving?.cancel() }
        for (index, request) in requests.enumerated() {
            let isLast = index == requests.count - 1
            let due = index == 0 ? due : connection.loop.now
            let result = try await ask(request, for: action, due: due, acknowledging: isLast ? action.fact : nil)
            guard result == .done else { return result }
        }
        beginReceiving(after: action.step)
        return .done
    }

    func disconnect() {
        receiving?.cancel()
        browser.browser.breakOff()
    }

    func reconnect() {
        guard receiving?.isCancelled == true, let (_, receiver) = receiver else { return }
        receiving = nil
        beginReceiving(after: receiver.startsAfter)
    }

    func goDead() {
        browser.browser.freeze()
        receiving?.cancel()
        goesDead()
    }

    func close() {
        receiving?.cancel()
        browser.browser.close()
        sightings.close()
    }

    /// Records what was seen, then lets this side's visitor or agent react to it.
    func see(_ fact: Fact, at instant: Duration) {
        sightings.send(browser.note(fact, at: instant))
    }

    private func beginReceiving(after step: String) {
        guard let (name, receiver) = receiver, receiving == nil, receiver.startsAfter == step else { return }
        let reception = Reception(of: self, by: receiver, name: name)
        receiving = connection.loop.start { await reception.run() }
    }

    private func ask(
        _ step: StepRequest,
        for action: ChatAction,
        due: Duration,
        acknowledging fact: Fact?
    ) async throws -> ActionResult {
        let known = variables.with(action.parameters)
        let request = step.request.request(to: connection.url, headers: binding.headers, with: known)
        let account = ExchangeAccount(of: request, operation: action.step, due: due, started: connection.loop.now)
        do {
            let reply = Reply(try await browser.send(request, account))
            return try understand(reply, to: step, account, page: action.page, acknowledging: fact)
        } catch let failure as ServiceFailure {
            browser.note(.failed(operation: failure.operation, reason: failure.reason), at: connection.loop.now)
            throw failure
        }
    }

    private func understand(
        _ reply: Reply,
        to step: StepRequest,
        _ account: ExchangeAccount,
        page: Int?,
        acknowledging fact: Fact?
    ) throws -> ActionResult {
        let took = reply.response.finished - reply.response.started
        quickestReply = min(quickestReply ?? took, took)
        let learned = learn(step.extractions, from: reply)
        let meaning = step.meaning(of: reply, lacking: learned.missing)
        let exchange = browser.note(account.finished(reply.response, meaning), at: reply.response.finished)
        switch meaning {
        case .success: break
        case .refusal(let reason, let fields): return .refused(reason: reason, fields: fields)
        case .overload, .nonsense: throw ServiceFailure(exchange)
        }
        for (name, value) in learned.values { variables[name] = value }
        if let fact { browser.note(fact, at: reply.response.finished) }
        let sight = Sight(notBefore: nil, epoch: connection.epoch, page: page)
        for fact in step.emissions.compactMap({ $0.fact(in: reply.body, seen: sight) }) {
            see(fact, at: reply.response.finished)
        }
        return .done
    }

    /// The variables that a reply holds, and the names of those that it should hold and does not.
    private func learn(
        _ extractions: [Extraction],
        from reply: Reply
    ) -> (values: [(String, JSONValue)], missing: [String]) {
        let wanted = extractions.filter { !$0.isOnce || variables[$0.variable].isEmpty }
        let found = wanted.map { extraction in
            let value: JSONValue? =
                switch extraction.source {
                case .body(let pointer): pointer.value(in: reply.body)
                case .header(let name): reply.response.header(name).map(JSONValue.string)
                case .cookie(let name): browser.browser.cookie(named: name).map(JSONValue.string)
                }
            return (name: extraction.variable, value: value)
        }
        return (
            found.compactMap { item in item.value.map { (item.name, $0) } },
            found.filter { $0.value == nil }.map(\.name)
        )
    }
}
