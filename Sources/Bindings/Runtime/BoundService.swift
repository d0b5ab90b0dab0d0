import EventLoop
public import Observations

/// A running chat service, spoken to by a binding over HTTP.
public final class BoundService: ChatService {
    let binding: Binding
    let connection: ServiceConnection
    private let receive: String?

    /// - Parameters:
    ///   - receive: the name of the receiver that visitors use; nil takes the binding's own choice.
    public init(binding: Binding, connection: ServiceConnection, receive: String? = nil) {
        self.binding = binding
        self.connection = connection
        self.receive = receive
    }

    public func visitor(_ visitor: VisitorIdentity, record: @escaping (Observation) -> Void) -> any ChatSide {
        BoundSide(
            side: binding.visitor,
            receiver: receive ?? binding.visitor.receive,
            connection: connection,
            userAgent: visitor.userAgent,
            subject: .visitor(visitor.number),
            variables: ["visitor": .number(Double(visitor.number)), "site": .string(connection.site)],
            record: record
        )
    }

    public func agent(_ agent: AgentIdentity, record: @escaping (Observation) -> Void) -> (any ChatSide)? {
        binding.agent.map { side in
            BoundSide(
                side: side,
                receiver: side.receive,
                connection: connection,
                userAgent: "Dwell agent",
                subject: .agent(agent.number),
                variables: ["agent": .number(Double(agent.number))],
                record: record
            )
        }
    }

    /// Asks the binding's probe once.
    /// - Throws: ``ServiceFailure`` that says what was tried, when nothing fit for chatting answers.
    public func probe() async throws {
        let side = BoundSide(
            side: SideBinding(
                headers: [],
                steps: [:],
                receivers: [:],
                receive: nil,
                dictionary: EventDictionary(type: nil, meanings: [:])
            ),
            receiver: nil,
            connection: connection,
            userAgent: "Dwell",
            subject: .run,
            variables: [:],
            record: { _ in }
        )
        defer { side.close() }
        let meaning = BoundSide.Meaning(operation: "probe", fact: nil, page: nil)
        _ = try await side.ask(StepRequest(probe: binding.probe), meaning, with: [:], due: connection.loop.now)
    }
}

extension StepRequest {
    init(probe: RequestTemplate) {
        self.init(
            request: probe,
            success: ReplyTest(statuses: [], conditions: []),
            refusals: [],
            extractions: [],
            emissions: []
        )
    }
}
