import EventLoop
import Observations
import Scenarios

/// One side of the chat over HTTP: a browser of its own, the variables that it has learned, and the receiver that runs
/// beside its actions.
final class BoundSide: ChatSide {
    let sightings: Mailbox<Observation>
    let side: SideBinding
    let connection: ServiceConnection
    let browser: Browser
    let subject: Observation.Subject
    let record: (Observation) -> Void
    var variables: Variables

    private let receiver: (name: String, receiver: Receiver)?
    private var receiving: Task<Void, Never>?

    init(
        side: SideBinding,
        receiver: String?,
        connection: ServiceConnection,
        userAgent: String,
        subject: Observation.Subject,
        variables: [String: JSONValue],
        record: @escaping (Observation) -> Void
    ) {
        self.side = side
        self.connection = connection
        self.subject = subject
        self.record = record
        self.variables = Variables(variables)
        self.receiver = receiver.flatMap { name in side.receivers[name].map { (name, $0) } }
        browser = Browser(client: connection.client, userAgent: userAgent, verifiesTLS: connection.verifiesTLS)
        sightings = Mailbox(on: connection.loop)
    }

    func perform(_ action: ChatAction, due: Duration) async throws -> Outcome {
        guard let requests = side.steps[action.step] else { return .unsupported }
        // Who leaves asks for no more events: a poll that is still held would learn that he is unknown by now.
        if action.isGoodbye { receiving?.cancel() }
        for (index, request) in requests.enumerated() {
            let isLast = index == requests.count - 1
            let meaning = Meaning(operation: action.step, fact: isLast ? action.fact : nil, page: action.page)
            let outcome = try await ask(request, meaning, with: action.parameters, due: due)
            guard outcome == .done else { return outcome }
        }
        beginReceiving(after: action.step)
        return .done
    }

    /// What a request is for.
    struct Meaning {
        var operation: String
        /// What has happened once it is acknowledged.
        var fact: Fact?
        /// The page view that it makes.
        var page: Int?
    }

    func close() {
        receiving?.cancel()
        browser.close()
        sightings.close()
    }

    /// Records what was seen, then lets this side's visitor or agent react to it.
    func see(_ fact: Fact, at instant: Duration) {
        let sighting = Observation(at: instant.inSeconds, subject: subject, fact: fact)
        record(sighting)
        sightings.send(sighting)
    }

    private func beginReceiving(after step: String) {
        guard let (name, receiver) = receiver, receiving == nil, receiver.startsAfter == step else { return }
        let reception = Reception(of: self, by: receiver, name: name)
        receiving = connection.loop.start { await reception.run() }
    }

    func ask(
        _ step: StepRequest,
        _ meaning: Meaning,
        with parameters: [String: JSONValue],
        due: Duration
    ) async throws -> Outcome {
        let known = variables.with(parameters)
        let request = step.request.request(to: connection.url, headers: side.headers, with: known)
        let account = ExchangeAccount(
            of: request,
            operation: meaning.operation,
            intended: due,
            started: connection.loop.now
        )
        let response: HTTPResponse
        do {
            response = try await browser.send(request)
        } catch let failure as HTTPFailure {
            throw fail(note(account.failed(failure), at: connection.loop.now))
        } catch {
            note(account.cancelled(), at: connection.loop.now)
            throw error
        }
        let reply = Reply(response)
        let reading = step.reading(of: reply)
        let exchange = note(account.finished(response, reading), at: response.finished)
        switch reading {
        case .success: break
        case .refusal(let reason, let fields): return .refused(reason: reason, fields: fields)
        case .overload, .nonsense: throw fail(exchange)
        }
        learn(step.extractions, from: reply)
        if let fact = meaning.fact {
            record(Observation(at: response.finished.inSeconds, subject: subject, fact: fact))
        }
        tell(step.emissions, in: reply, page: meaning.page)
        return .done
    }

    private func tell(_ emissions: [Emission], in reply: Reply, page: Int?) {
        let sight = Sight(notBefore: nil, epoch: connection.epoch, page: page)
        for fact in emissions.compactMap({ $0.fact(in: reply.body, seen: sight) }) {
            see(fact, at: reply.response.finished)
        }
    }

    private func fail(_ exchange: Exchange) -> ServiceFailure {
        let failure = ServiceFailure(operation: exchange.operation, reason: exchange.reason ?? "cut off")
        let fact = Fact.failed(operation: failure.operation, reason: failure.reason)
        record(Observation(at: connection.loop.now.inSeconds, subject: subject, fact: fact))
        return failure
    }

    private func learn(_ extractions: [Extraction], from reply: Reply) {
        for extraction in extractions {
            let value: JSONValue? =
                switch extraction.source {
                case .body(let pointer): pointer.value(in: reply.body)
                case .header(let name): reply.response.header(name).map(JSONValue.string)
                case .cookie(let name): browser.cookie(named: name).map(JSONValue.string)
                }
            if let value { variables[extraction.variable] = value }
        }
    }

    @discardableResult
    func note(_ exchange: Exchange, at instant: Duration) -> Exchange {
        record(Observation(at: instant.inSeconds, subject: subject, fact: .exchange(exchange)))
        return exchange
    }
}
