extension Browser {
    /// Opens a WebSocket.
    ///
    /// - Parameters:
    ///   - request: where to (`ws`, `wss`, `http` or `https`), its headers, and how long the opening may take.
    ///   - subprotocol: the one that is asked for; nil: none.
    /// - Throws: ``HTTPFailure``; `CancellationError` when the task is cancelled.
    public func connect(_ request: HTTPRequest, subprotocol: String? = nil) async throws -> WebSocket {
        var request = request
        request.url = request.url.asHTTP
        let started = client.loop.now
        let transfer = try await begin(request, into: WholeBody(limit: 0), at: started, connectsOnly: true)
        do {
            try await wait(for: transfer, request, since: started) { $0.finished != nil }
            if let failure = transfer.failure { throw failure }
            guard let link = SocketLink(transfer, client: client) else {
                throw client.failure(.dropped, request, "the connection was lost")
            }
            client.leaveFlight(transfer)
            return try await shakeHands(over: link, request, subprotocol: subprotocol, since: started)
        } catch {
            end(transfer)
            throw error
        }
    }

    private func shakeHands(
        over link: SocketLink,
        _ request: HTTPRequest,
        subprotocol: String?,
        since start: Duration
    ) async throws -> WebSocket {
        let nonce = (0..<16).map { _ in UInt8.random(in: 0...255) }
        let handshake = WebSocketHandshake(request, subprotocol: subprotocol, nonce: nonce)
        let arrivals = Mailbox<(bytes: [UInt8], at: Duration)>(on: client.loop)
        link.listen { bytes, instant in arrivals.send((Array(bytes), instant)) }
        link.send(handshake.bytes(userAgent: userAgent, cookies: cookies(for: request)))
        var answer = HandshakeAnswer(limit: client.limits.headBytes)
        while !answer.isWhole {
            guard let next = try await arrivals.next(until: request.timeout.map { start + $0 }) else {
                throw client.failure(.timedOut, request, "no answer to the handshake")
            }
            guard !next.bytes.isEmpty else { throw client.failure(.dropped, request, "the connection was lost") }
            guard answer.take(next.bytes, at: next.at) else {
                throw client.failure(.tooLarge, request, "headers above \(client.limits.headBytes) bytes")
            }
        }
        if let fault = handshake.fault(of: answer.head) { throw client.failure(.malformed, request, fault) }
        let socket = WebSocket(
            link,
            of: self,
            subprotocol: answer.head.headers.value(of: "sec-websocket-protocol"),
            on: client.loop,
            limit: request.responseLimit
        )
        keep(link, of: socket)
        link.listen { [weak socket] bytes, instant in socket?.take(bytes, at: instant) }
        // What came with the answer's last bytes is the first of the messages.
        answer.rest.withUnsafeBytes { if !$0.isEmpty { socket.take($0, at: client.loop.now) } }
        for late in arrivals.drain() where !late.bytes.isEmpty {
            late.bytes.withUnsafeBytes { socket.take($0, at: late.at) }
        }
        return socket
    }
}

/// The head that answers a handshake, as it arrives.
private struct HandshakeAnswer {
    private(set) var head = ResponseHead()
    private(set) var isWhole = false
    /// What came behind it.
    private(set) var rest: [UInt8] = []
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// - Returns: false when it is too long.
    mutating func take(_ bytes: [UInt8], at instant: Duration) -> Bool {
        rest += bytes
        while !isWhole, let end = rest.firstIndex(of: 0x0A) {
            let line = Array(rest[...end])
            rest.removeFirst(end + 1)
            isWhole = line.withUnsafeBytes { head.take($0, at: instant) }
        }
        return head.size + (isWhole ? 0 : rest.count) <= limit
    }
}

extension String {
    /// The URL of a WebSocket as libcurl 7.88 knows it.
    fileprivate var asHTTP: String {
        switch true {
        case hasPrefix("wss://"): "https" + dropFirst("wss".count)
        case hasPrefix("ws://"): "http" + dropFirst("ws".count)
        default: self
        }
    }
}
