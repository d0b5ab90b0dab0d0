import EventLoop
import Observations
import Scenarios

/// One side's browser, with everything that goes over its connections put on record as it ends.
struct RecordedBrowser {
    let browser: Browser
    let loop: EventLoop
    let subject: Observation.Subject
    let record: (Observation) -> Void
    /// Told of everything as it goes; nil: nobody listens.
    let hears: ((Traffic) -> Void)?
    /// Whom it may send to.
    let permit: Permit

    private static let mostRedirects = 5

    /// Sends a request, and follows redirects if it should; what the reply means is for the caller to note.
    /// - Throws: ``ServiceFailure`` when no reply came, which is on record then.
    func send(_ request: HTTPRequest, _ account: ExchangeAccount) async throws -> HTTPResponse {
        var next = request
        // Each hop is admitted by itself: it may lead to a host that nobody has allowed.
        for _ in 0...Self.mostRedirects {
            try await admit(next, account)
            hear(.request(next), of: account.operation)
            let response = try await noting(account) { [next] in try await browser.send(next) }
            hear(.reply(response), of: account.operation, at: response.finished)
            guard request.followsRedirects, let further = next.redirected(by: response) else { return response }
            next = further
        }
        throw ServiceFailure(note(account.forbidden("it was sent elsewhere again and again"), at: loop.now))
    }

    /// Waits for the request's turn, where the host is not to be asked faster.
    /// - Throws: ``ServiceFailure`` when it may not be sent at all, which is on record then.
    private func admit(_ request: HTTPRequest, _ account: ExchangeAccount) async throws {
        if let refusal = permit.refusal(of: request.place) {
            hear(.broken(reason: refusal), of: account.operation)
            throw ServiceFailure(note(account.forbidden(refusal), at: loop.now))
        }
        let hold = permit.hold(for: request.place, at: loop.now)
        if hold > .zero { try await loop.sleep(until: loop.now + hold) }
    }

    /// Opens a reply that arrives piece by piece.
    /// - Throws: ``ServiceFailure`` when no reply came, which is on record then.
    func open(_ request: HTTPRequest, _ account: ExchangeAccount) async throws -> HTTPStream {
        try await admit(request, account)
        hear(.request(request), of: account.operation)
        let stream = try await noting(account) { try await browser.open(request) }
        hear(.opened(status: stream.status, headers: stream.headers), of: account.operation)
        return stream
    }

    /// Opens a WebSocket.
    /// - Throws: ``ServiceFailure`` when it could not be had, which is on record then.
    func connect(_ request: HTTPRequest, subprotocol: String?, _ account: ExchangeAccount) async throws -> WebSocket {
        try await admit(request, account)
        hear(.request(request), of: account.operation)
        let socket = try await noting(account) { try await browser.connect(request, subprotocol: subprotocol) }
        hear(.opened(status: 101, headers: []), of: account.operation)
        return socket
    }

    /// Lets whoever looks at the traffic hear of it.
    func hear(_ content: @autoclosure () -> Traffic.Content, of operation: String, at instant: Duration? = nil) {
        hears?(Traffic(at: instant ?? loop.now, subject: subject, operation: operation, content: content()))
    }

    /// Does it, and notes the exchange if it breaks off.
    func noting<Value>(_ account: ExchangeAccount, _ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let failure as HTTPFailure where failure.kind == .cancelled {
            // The browser was closed: nobody waits for this reply any more.
            note(account.cancelled(), at: loop.now)
            throw CancellationError()
        } catch let failure as HTTPFailure {
            hear(.broken(reason: failure.description), of: account.operation)
            throw ServiceFailure(note(account.failed(failure), at: loop.now))
        } catch {
            note(account.cancelled(), at: loop.now)
            throw error
        }
    }

    @discardableResult
    func note(_ exchange: Exchange, at instant: Duration) -> Exchange {
        var exchange = exchange
        exchange.notBefore = loop.unseenSince(instant)?.inSeconds
        note(.exchange(exchange), at: instant)
        return exchange
    }

    @discardableResult
    func note(_ fact: Fact, at instant: Duration) -> Observation {
        let observation = Observation(at: instant.inSeconds, subject: subject, fact: fact)
        record(observation)
        return observation
    }
}

extension ServiceFailure {
    /// What an exchange that failed amounts to.
    init(_ exchange: Exchange, retryAfter: Duration? = nil) {
        self.init(operation: exchange.operation, reason: exchange.reason ?? "the connection was closed")
        self.retryAfter = retryAfter
    }
}
