import EventLoop
public import Observations

/// A running chat service, spoken to by a binding over HTTP.
public final class BoundService: ChatService {
    private let binding: Binding
    private let connection: ServiceConnection
    private let receiver: String?

    /// - Parameter receiver: the name of the receiver that visitors use; nil takes the binding's own choice.
    public init(binding: Binding, connection: ServiceConnection, receiver: String? = nil) {
        self.binding = binding
        self.connection = connection
        self.receiver = receiver
    }

    public func visitor(_ visitor: VisitorIdentity, record: @escaping (Observation) -> Void) -> any ChatSide {
        BoundSide(
            binding.visitor,
            receiver: receiver ?? binding.visitor.receive,
            on: connection,
            browser: RecordedBrowser(
                userAgent: visitor.userAgent,
                on: connection,
                subject: .visitor(visitor.number),
                record: record
            ),
            variables: [
                "visitor": .integer(visitor.number), "site": .string(visitor.site),
                "language": .string(visitor.language ?? ""), "tag": .string(visitor.tag ?? ""),
            ]
        )
    }

    public func agent(_ agent: AgentIdentity, record: @escaping (Observation) -> Void) -> (any ChatSide)? {
        binding.agent.map { side in
            BoundSide(
                side,
                receiver: side.receive,
                on: connection,
                browser: RecordedBrowser(
                    userAgent: "Dwell agent",
                    on: connection,
                    subject: .agent(agent.number),
                    record: record
                ),
                variables: ["agent": .integer(agent.number)]
            )
        }
    }

    /// Asks the binding's probe once.
    /// - Throws: ``ServiceFailure`` that says what came instead of a 2xx.
    public func probe() async throws {
        let browser = RecordedBrowser(userAgent: "Dwell", on: connection, subject: .run, record: { _ in })
        defer { browser.browser.close() }
        let request = binding.probe.request(to: connection.url, headers: [], with: Variables())
        let now = connection.loop.now
        let account = ExchangeAccount(of: request, operation: "probe", due: now, started: now)
        let reply = Reply(try await browser.send(request, account))
        let exchange = account.finished(reply.response, StepRequest(plain: binding.probe).meaning(of: reply))
        guard exchange.outcome == .ok else { throw ServiceFailure(exchange) }
    }
}

extension StepRequest {
    /// A request whose reply says nothing but that it came.
    init(plain request: RequestTemplate) {
        self.init(
            request: request,
            success: ReplyTest(statuses: [], conditions: []),
            refusals: [],
            extractions: [],
            emissions: []
        )
    }
}
