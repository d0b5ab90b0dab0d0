import EventLoop
public import Observations

/// A running chat service, spoken to by a binding over HTTP.
public final class BoundService: ChatService {
    private let binding: Binding
    private let connection: ServiceConnection
    private let receiver: String?
    /// What all sides share: the binding's own, and its secrets.
    private let shared: [String: JSONValue]
    /// By number: the browsers in which somebody is, or may come again.
    private var browsers: [Int: BrowserProfile] = [:]
    /// Browsers that have gone dead: their connections stay open as long as this service is spoken to.
    private var dead: [Browser] = []
    /// What sides that left without a word would have said.
    private var leftOpen: [HTTPRequest] = []

    /// - Parameters:
    ///   - receiver: the name of the receiver that visitors use; nil takes the binding's own choice.
    ///   - variables: the binding's own, where they are drawn already; nil draws them.
    public init(
        binding: Binding,
        connection: ServiceConnection,
        receiver: String? = nil,
        variables: [String: JSONValue]? = nil
    ) {
        self.binding = binding
        self.connection = connection
        self.receiver = receiver
        let secrets = connection.secrets.map { ("secret." + $0, JSONValue.string($1)) }
        shared = (variables ?? binding.drawnVariables).merging(secrets) { own, _ in own }
    }

    public func visitor(_ visitor: VisitorIdentity, record: @escaping (Observation) -> Void) -> any ChatSide {
        let profile =
            browsers[visitor.browser]
            ?? connection.browserProfile(userAgent: visitor.userAgent, number: visitor.browser)
        browsers[visitor.browser] = profile
        return side(
            binding.visitor,
            receiver: receiver ?? binding.visitor.receive,
            in: profile.window(),
            of: .visitor(visitor.number),
            knowing: [
                RequestTemplate.marker: .string("Dwell test visitor \(visitor.number)"),
                "visitor": .integer(visitor.number), "site": .string(visitor.site),
                "language": .string(visitor.language ?? ""), "tag": .string(visitor.tag ?? ""),
            ],
            record: record
        )
    }

    public func forget(browser: Int) {
        browsers[browser] = nil
    }

    public func agent(_ agent: AgentIdentity, record: @escaping (Observation) -> Void) -> (any ChatSide)? {
        binding.agent.map { binding in
            side(
                binding,
                receiver: binding.receive,
                in: connection.browserProfile(userAgent: "Dwell agent").window(),
                of: .agent(agent.number),
                knowing: [
                    RequestTemplate.marker: .string("Dwell test agent \(agent.number)"),
                    "agent": .integer(agent.number), "name": .string(agent.name),
                ],
                record: record
            )
        }
    }

    private func side(
        _ binding: SideBinding,
        receiver: String?,
        in window: Browser,
        of subject: Observation.Subject,
        knowing variables: [String: JSONValue],
        record: @escaping (Observation) -> Void
    ) -> BoundSide {
        BoundSide(
            binding,
            lacking: self.binding.lacks,
            receiver: receiver,
            on: connection,
            browser: RecordedBrowser(
                browser: window,
                loop: connection.loop,
                subject: subject,
                record: record,
                hears: connection.hears,
                permit: connection.permit
            ),
            variables: Variables(variables, beside: shared),
            goesDead: { [weak self] in self?.dead.append(window) },
            leavesOpen: tidiesUp ? { [weak self] in self?.leftOpen.append($0) } : nil
        )
    }

    /// Whether somebody else's service is asked; on one's own machine what a silent leave leaves behind is worth a look.
    private var tidiesUp: Bool { !connection.permit.isThisMachine(connection.url) }

    /// Says goodbye for everybody who left somebody else's service without a word, so that no test chat stays open. What
    /// comes of it is not on record: the run is over.
    public func tidyUp() async {
        for request in leftOpen where connection.permit.refusal(of: request.place) == nil {
            let hold = connection.permit.hold(for: request.place, at: connection.loop.now)
            guard (try? await connection.loop.sleep(until: connection.loop.now + hold)) != nil else { return }
            // Each in a browser of its own: what a reply sets is nobody else's.
            let window = connection.browserProfile(userAgent: "Dwell").window()
            _ = try? await window.send(request)
            window.close()
        }
        leftOpen = []
    }

    /// Asks the binding's probe once.
    /// - Returns: the version of HTTP that was spoken, such as `1.1`.
    /// - Throws: ``ServiceFailure`` that says what came instead of a 2xx.
    public func probe() async throws -> String {
        let window = connection.browserProfile(userAgent: "Dwell").window()
        let browser = RecordedBrowser(
            browser: window,
            loop: connection.loop,
            subject: .run,
            record: { _ in },
            hears: nil,
            permit: connection.permit
        )
        defer { browser.browser.close() }
        let request = binding.probe.request(to: connection.url, from: SideBinding(), with: Variables(shared))
        let now = connection.loop.now
        let account = ExchangeAccount(of: request, operation: "probe", due: now, started: now)
        let reply = Reply(try await browser.send(request, account))
        let exchange = account.finished(
            reply.response,
            Ask(request: binding.probe).meaning(of: reply, with: Variables())
        )
        guard exchange.outcome == .ok else { throw ServiceFailure(exchange) }
        return reply.response.version
    }
}
