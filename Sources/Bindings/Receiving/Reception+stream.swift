import EventLoop

extension Reception {
    /// Reads one stream of server-sent events to its end, which is a reason to come back as any other: a stream that
    /// brings nothing again and again counts as lost.
    func readStream() async throws {
        let (request, account) = request()
        let heardUntil = side.heardUntil
        side.heardUntil = heardUntil ?? loop.now
        let stream = try await side.browser.open(request, account)
        let type = stream.header("Content-Type") ?? ""
        guard (200..<300).contains(stream.status), type.hasPrefix("text/event-stream") else {
            stream.cancel()
            throw misunderstood(stream, account, "\(type.isEmpty ? "no content type" : type), and no event stream")
        }
        let opened = loop.now
        // What happens from now on is brought as it happens, up to the stream's end.
        defer { side.heardUntil = loop.now }
        let (bytes, isWhole) = try await side.browser.noting(account) {
            try await read(stream) { waited(for: opened, by: $0) ? heardUntil : nil }
        }
        guard isWhole else {
            stream.cancel()
            throw misunderstood(stream, account, "an event of more than \(Reception.largestEvent) bytes")
        }
        if loop.now - opened >= Reception.soundStream { failures = 0 }
        side.browser.note(account.ended(status: stream.status, bytes: bytes), at: loop.now)
        throw ServiceFailure(operation: operation, reason: "the stream ended")
    }

    private func misunderstood(_ stream: HTTPStream, _ account: ExchangeAccount, _ what: String) -> ServiceFailure {
        let exchange = account.misunderstood(status: stream.status, "status \(stream.status), \(what)")
        return ServiceFailure(side.browser.note(exchange, at: loop.now))
    }

    /// - Parameter notBefore: when an event that came at some instant can't have happened yet, if it was not pushed.
    /// - Returns: how many bytes came, and whether it was read to its end: not if an event was too large.
    private func read(
        _ stream: HTTPStream,
        notBefore: (Duration) -> Duration?
    ) async throws -> (bytes: Int, isWhole: Bool) {
        var events = ServerSentEvents()
        var bytes = 0
        while let chunk = try await stream.next() {
            bytes += chunk.bytes.count
            for event in events.read(chunk.bytes) {
                take(event, at: chunk.arrived, notBefore: notBefore(chunk.arrived))
            }
            guard events.unfinishedBytes <= Reception.largestEvent else { return (bytes, false) }
        }
        return (bytes, true)
    }

    private func take(_ event: ServerSentEvent, at instant: Duration, notBefore: Duration?) {
        failures = 0
        note(event.data, type: event.type, at: instant)
        let data = JSONValue(json: Array(event.data.utf8)) ?? .string(event.data)
        if let cursor = receiver.cursor {
            let place = cursor.place.map { $0.value(in: Material(data)) } ?? event.id.map(JSONValue.string)
            if let place { side.variables[cursor.variable] = place }
        }
        side.tell(events(in: data), of: operation, type: event.type, at: instant, notBefore: notBefore)
    }

    /// What came at once over a stream or a WebSocket: one event, unless the receiver knows a list in it.
    func events(in value: JSONValue) -> [JSONValue] {
        guard let list = receiver.list else { return [value] }
        return list.value(in: Material(value))?.elements ?? []
    }
}
