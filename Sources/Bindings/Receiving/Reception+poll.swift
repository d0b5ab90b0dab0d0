import EventLoop

extension Reception {
    /// Asks once for events.
    /// - Parameter pause: what follows the reply; zero marks a long poll, whose reply waits for events.
    func poll(for list: JSONPointer, pause: Duration) async throws {
        let (request, account) = request()
        let asked = loop.now
        let reply = Reply(try await side.browser.send(request, account))
        let finished = reply.response.finished
        var meaning = StepRequest(plain: receiver.request).meaning(of: reply)
        if meaning == .success, !reply.response.body.isEmpty, list.value(in: reply.body)?.isList != true {
            meaning = .nonsense(reason: "the reply holds no list of events")
        }
        let exchange = side.browser.note(account.finished(reply.response, meaning), at: finished)
        guard meaning == .success else { throw ServiceFailure(exchange) }
        failures = 0
        let isHeld = !waited(for: asked, by: finished)
        let isPushed = pause == .zero && isHeld
        let events = take(reply, list: list, notBefore: isPushed ? nil : side.heardUntil ?? asked)
        // Whatever this poll did not bring had not happened when it went out.
        side.heardUntil = asked
        // A service that answers a long poll at once, with nothing, would be asked without rest.
        let rest = pause == .zero && events == 0 && !isHeld ? Reception.comebacks[0] : pause
        if rest > .zero { try await loop.sleep(until: loop.now + rest) }
    }

    /// - Returns: how many events the reply held.
    private func take(_ reply: Reply, list: JSONPointer, notBefore: Duration?) -> Int {
        if let cursor = receiver.cursor, let place = cursor.place?.value(in: reply.body) {
            side.variables[cursor.variable] = place
        }
        guard case .array(let events)? = list.value(in: reply.body) else { return 0 }
        for event in events {
            let type = side.binding.dictionary.type?.value(in: event)?.text ?? ""
            tell(type, event, at: reply.response.finished, notBefore: notBefore)
        }
        return events.count
    }
}
