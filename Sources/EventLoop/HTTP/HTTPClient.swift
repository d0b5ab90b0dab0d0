import CCurl

/// All HTTP traffic of one loop: libcurl's multi handles, the pool of easy handles, and the cap on what is in flight.
///
/// A visitor who dwells holds no easy handle. Handles are lent to requests in flight and used again by others.
public final class HTTPClient {
    let loop: EventLoop
    let limits: HTTPLimits
    private let sockets: Sockets
    private let cap: InFlightCap
    private var idle: [EasyHandle] = []
    private var shards: [MultiShard] = []
    private var filling: MultiShard?

    /// Exchanges that failed so far; those that a visitor broke off by leaving are none.
    public private(set) var failures = 0

    /// The traffic of `loop`, which must be live: on virtual time there is no network.
    public init(on loop: EventLoop, limits: HTTPLimits = HTTPLimits()) {
        precondition(!loop.isVirtual, "There is no network in virtual time: use a twin of the service.")
        curlIsReady
        self.loop = loop
        self.limits = limits
        sockets = Sockets(on: loop)
        cap = InFlightCap(on: loop, most: limits.inFlight)
    }

    /// Requests in libcurl's hands now; a stream counts until its head has come.
    public var inFlight: Int { cap.count }

    /// The most requests that were in flight at once so far.
    public var peakInFlight: Int { cap.peak }
    /// Requests that wait for the in-flight cap now.
    public var waiting: Int { cap.waiting }
    /// Connections open now, idle ones included.
    public var openConnections: Int { sockets.open }
    /// Connections opened so far.
    public var connectionsOpened: Int { sockets.opened }

    /// Waits for a place in flight and begins the exchange there.
    func begin(
        _ request: HTTPRequest,
        into body: any ResponseBody,
        until deadline: Duration?,
        connectsOnly: Bool = false,
        as identity: () -> BrowserIdentity?
    ) async throws -> Transfer {
        if let fault = request.fault { throw failure(.malformed, request, fault) }
        switch await cap.enter(until: deadline) {
        case .cancelled: throw CancellationError()
        case .deadline: throw failure(.timedOut, request, "no place among \(limits.inFlight) requests in flight")
        case .signal: break
        }
        do {
            let transfer = try lend(request, to: identity(), into: body, connectsOnly: connectsOnly)
            transfer.attach()
            return transfer
        } catch {
            cap.leave()
            throw error
        }
    }

    private func lend(
        _ request: HTTPRequest,
        to identity: BrowserIdentity?,
        into body: any ResponseBody,
        connectsOnly: Bool
    ) throws -> Transfer {
        guard let identity else { throw failure(.cancelled, request, "the browser is closed") }
        guard let easy = easyHandle() else { throw failure(.unexpected, request, "libcurl has no memory left") }
        easy.prepare(request, for: identity, connectsOnly: connectsOnly)
        return Transfer(request, into: body, by: easy, in: identity.shard, client: self)
    }

    /// Takes back what a transfer used. It may be called again.
    func end(_ transfer: Transfer) {
        guard transfer.detach() else { return }
        if let failure = transfer.failure, failure.kind != .cancelled { failures += 1 }
        giveBack(transfer.easy)
        leaveFlight(transfer)
    }

    /// A place in flight is free again, though the transfer may go on: a stream may stay for hours.
    func leaveFlight(_ transfer: Transfer) {
        if transfer.leaveFlight() { cap.leave() }
    }

    func failure(_ kind: HTTPFailure.Kind, _ request: HTTPRequest, _ detail: String) -> HTTPFailure {
        if kind != .cancelled { failures += 1 }
        return HTTPFailure(kind, place: request.place, detail: detail)
    }
}

extension HTTPClient {
    private func easyHandle() -> EasyHandle? {
        idle.popLast() ?? EasyHandle(sockets: sockets)
    }

    private func giveBack(_ easy: EasyHandle) {
        easy.shed()
        idle.append(easy)
    }

    /// What makes a new browser; `nil` when libcurl has no memory or descriptors left.
    func identity(userAgent: String, verifiesTLS: Bool) -> BrowserIdentity? {
        guard let share = ShareHandle(sockets: sockets), let shard = roomyShard() else { return nil }
        return BrowserIdentity(share: share, shard: shard, userAgent: userAgent, verifiesTLS: verifiesTLS)
    }

    private func roomyShard() -> MultiShard? {
        if let filling, filling.browsers < limits.browsersPerShard { return filling }
        filling = shards.first { $0.browsers < limits.browsersPerShard } ?? addShard()
        return filling
    }

    private func addShard() -> MultiShard? {
        guard let shard = MultiShard(on: loop, limits: limits) else { return nil }
        shards.append(shard)
        return shard
    }
}

extension HTTPClient {
    /// All cookies of a browser, each as a line of Netscape's cookie file.
    func cookieLines(of identity: BrowserIdentity) -> [String] {
        guard let easy = easyHandle() else { return [] }
        defer { giveBack(easy) }
        easy.wear(identity)
        return easy.cookieLines()
    }

    func add(_ cookieLines: [String], to identity: BrowserIdentity) {
        guard !cookieLines.isEmpty, let easy = easyHandle() else { return }
        defer { giveBack(easy) }
        easy.wear(identity)
        for line in cookieLines { easy.add(cookieLine: line) }
    }
}
