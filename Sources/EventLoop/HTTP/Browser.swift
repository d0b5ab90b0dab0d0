/// One visitor's browser: its own cookies, connections, TLS sessions and user agent, shared only with other windows of
/// its ``BrowserProfile``.
///
/// TLS certificates are verified unless told otherwise. It belongs to its loop.
public final class Browser {
    let client: HTTPClient
    private let profile: BrowserProfile
    /// The links of open WebSockets, by the transfer that made each.
    private var sockets: [ObjectIdentifier: (link: SocketLink, socket: WebSocket)] = [:]
    /// What is in flight: seldom more than two or three.
    private var transfers: [Transfer] = []
    private var identity: BrowserIdentity?
    private var isFrozen = false
    private var isClosed = false

    /// A browser without cookies or connections. It takes up nothing before its first request.
    public convenience init(client: HTTPClient, userAgent: String, verifiesTLS: Bool = true) {
        let profile = BrowserProfile(client: client, userAgent: userAgent, verifiesTLS: verifiesTLS)
        self.init(client: client, profile: profile)
    }

    init(client: HTTPClient, profile: BrowserProfile) {
        self.client = client
        self.profile = profile
    }

    deinit {
        close()
    }

    /// Sends a request and returns the whole response, whatever its status.
    ///
    /// - Throws: ``HTTPFailure``; `CancellationError` when the task is cancelled, which ends the exchange at once.
    public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let started = client.loop.now
        let body = WholeBody(limit: request.responseLimit)
        let transfer = try await begin(request, into: body, at: started)
        defer { end(transfer) }
        try await wait(for: transfer, request, since: started) { $0.finished != nil }
        if let failure = transfer.failure { throw failure }
        return HTTPResponse(
            status: transfer.head.status,
            version: transfer.head.version,
            fields: transfer.head.headers,
            body: body.bytes,
            started: started,
            firstByte: transfer.head.firstByte,
            finished: transfer.finished ?? started
        )
    }

    /// Sends a request and returns once the response's head is there; the body is then read piece by piece.
    ///
    /// - Throws: ``HTTPFailure``; `CancellationError` when the task is cancelled.
    public func open(_ request: HTTPRequest) async throws -> HTTPStream {
        let started = client.loop.now
        let body = StreamedBody(limit: client.limits.unreadBytes)
        let transfer = try await begin(request, into: body, at: started)
        do {
            try await wait(for: transfer, request, since: started) { $0.hasHead || $0.finished != nil }
            if !transfer.hasHead, let failure = transfer.failure { throw failure }
        } catch {
            end(transfer)
            throw error
        }
        client.leaveFlight(transfer)
        return HTTPStream(transfer, body: body, browser: self)
    }

    /// Ends what is in flight with ``HTTPFailure/Kind/cancelled``: its connections break off without a word. What is
    /// sent later is sent as ever.
    public func breakOff() { endAll("the connection was broken off") }

    /// Goes dead: what is in flight stays open and unread, whoever waits for it, and nothing more is sent until
    /// ``close()``.
    public func freeze() {
        isFrozen = true
        for (link, _) in sockets.values { link.freeze() }
        for transfer in transfers {
            transfer.freeze()
            client.leaveFlight(transfer)
        }
    }

    /// Closes all connections, without a word, and ends what is in flight with ``HTTPFailure/Kind/cancelled``. Idle
    /// connections stay while another window of the same browser is open.
    public func close() {
        isClosed = true
        endAll("the browser was closed")
        if identity != nil { profile.leave() }
        identity = nil
    }

    private func endAll(_ reason: String) {
        for (_, socket) in sockets.values { socket.end(1006, reason) }
        sockets.removeAll()
        for transfer in transfers {
            transfer.fail(.cancelled, reason)
            client.end(transfer)
        }
        transfers.removeAll()
    }
}

extension Browser {
    func begin(
        _ request: HTTPRequest,
        into body: any ResponseBody,
        at start: Duration,
        connectsOnly: Bool = false
    ) async throws -> Transfer {
        let deadline = request.timeout.map { start + $0 }
        let transfer = try await client.begin(request, into: body, until: deadline, connectsOnly: connectsOnly) {
            worn()
        }
        transfers.append(transfer)
        return transfer
    }

    func end(_ transfer: Transfer) {
        guard !isFrozen else { return }
        if let place = transfers.firstIndex(where: { $0 === transfer }) { transfers.remove(at: place) }
        client.end(transfer)
    }

    func keep(_ link: SocketLink, of socket: WebSocket) {
        sockets[ObjectIdentifier(link.transfer)] = (link, socket)
    }

    func end(_ link: SocketLink) {
        sockets[ObjectIdentifier(link.transfer)] = nil
        end(link.transfer)
    }

    func wait(
        for transfer: Transfer,
        _ request: HTTPRequest,
        since start: Duration,
        until isReached: (Transfer) -> Bool
    ) async throws {
        while !isReached(transfer) {
            switch await transfer.wait(until: request.timeout.map { start + $0 }) {
            case .signal: continue
            case .cancelled: throw CancellationError()
            case .deadline where isReached(transfer): continue
            case .deadline: transfer.expire(after: request.timeout ?? .zero)
            }
        }
        // What was reached in the very turn that cancelled the task has come too late for it: it is not heard any more.
        try Task.checkCancellation()
    }

    /// What this browser is in libcurl's terms, made when it is first needed; `nil` once it is closed or frozen.
    private func worn() -> BrowserIdentity? {
        guard !isClosed, !isFrozen else { return nil }
        if identity == nil { identity = profile.enter() }
        return identity
    }
}

extension Browser {
    var userAgent: String { profile.userAgent }

    /// The cookies that go out with a request, as a `Cookie` header has them.
    public func cookies(for request: HTTPRequest) -> String {
        guard let identity else { return "" }
        return client.cookieLines(of: identity).compactMap(Cookie.init).filter { $0.goes(to: request) }
            .map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
    }

    /// The value of a cookie of that name, from whatever site.
    public func cookie(named name: String) -> String? {
        guard let identity else { return nil }
        return client.cookieLines(of: identity).lazy.compactMap(Cookie.init).first { $0.name == name }?.value
    }

    /// Adds a cookie for one host and path, until the browser is closed.
    ///
    /// - Throws: ``HTTPFailure/Kind/malformed`` when a part has a control character or the name is empty.
    public func setCookie(named name: String, value: String, host: String, path: String = "/") throws {
        let cookie = Cookie(name: name, value: value, host: host, path: path)
        guard let cookie, let identity = worn() else {
            throw HTTPFailure(.malformed, place: host, detail: "the cookie \"\(name)\" can't be set")
        }
        client.add([cookie.line], to: identity)
    }
}
