import EventLoop

extension Reception {
    /// Holds a WebSocket until it is closed, which is a reason to come back as any other.
    func converse() async throws {
        let (request, account) = request()
        let plan = receiver.socket
        let heardUntil = side.heardUntil
        side.heardUntil = heardUntil ?? loop.now
        let subprotocol = plan.subprotocol?.text(with: side.variables)
        let socket = try await side.browser.connect(request, subprotocol: subprotocol, account)
        let opened = loop.now
        side.socket = socket
        let pings = plan.ping.map { ping in loop.start { [self] in await say(ping, at: plan.pace, over: socket) } }
        // What happens from now on is brought as it happens, up to the end.
        defer {
            pings?.cancel()
            side.socket = nil
            side.heardUntil = loop.now
            socket.close()
        }
        for hello in plan.hello { side.say(hello, as: operation, over: socket) }
        try await side.browser.noting(account) {
            while let message = try await socket.next() {
                take(message, notBefore: waited(for: opened, by: message.arrived) ? heardUntil : nil)
            }
        }
        if loop.now - opened >= Reception.soundStream { failures = 0 }
        side.browser.note(account.ended(status: 101, bytes: socket.bytesReceived), at: loop.now)
        let why = socket.closeReason.isEmpty ? "" : ", \(socket.closeReason)"
        throw ServiceFailure(
            operation: operation,
            reason: "the WebSocket was closed: \(socket.closeCode ?? 1006)\(why)"
        )
    }

    private func say(_ ping: JSONTemplate, at pace: Pace, over socket: WebSocket) async {
        while socket.closeCode == nil {
            let pause = max(pace.pause(with: side.variables), .milliseconds(10))
            guard (try? await loop.sleep(until: loop.now + pause)) != nil else { return }
            side.say(ping, as: operation, over: socket)
        }
    }

    private func take(_ message: WebSocket.Message, notBefore: Duration?) {
        failures = 0
        let text =
            switch message.content {
            case .text(let text): text
            case .binary(let bytes): String(decoding: bytes, as: UTF8.self)
            }
        note(text, type: "", at: message.arrived)
        for answer in receiver.socket.answers where answer.to.match(in: text) != nil {
            if let socket = side.socket { side.say(answer.text, as: operation, over: socket) }
        }
        let value = JSONValue(json: Array(text.utf8)) ?? .string(text)
        if let cursor = receiver.cursor, let place = cursor.place?.value(in: Material(value)), !place.isEmpty {
            side.variables[cursor.variable] = place
        }
        side.tell(events(in: value), of: operation, at: message.arrived, notBefore: notBefore)
    }
}

extension BoundSide {
    /// Sends a text, or JSON as text.
    func say(
        _ message: JSONTemplate,
        as operation: String,
        over socket: WebSocket,
        knowing more: [String: JSONValue] = [:]
    ) {
        let text = message.value(with: variables.with(more)).text
        browser.hear(.said(text), of: operation)
        socket.send(text)
    }
}
