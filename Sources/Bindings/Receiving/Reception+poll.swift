import EventLoop
import Observations

extension Reception {
    /// Asks once for events.
    func poll() async throws {
        let pause = receiver.pace.pause(with: side.variables)
        let (request, account) = request()
        let asked = loop.now
        let heardUntil = side.heardUntil ?? asked
        side.heardUntil = heardUntil
        let reply = Reply(try await side.browser.send(request, account))
        let finished = reply.response.finished
        let meaning = meaning(of: reply)
        side.browser.hear(.understood(reading(of: reply, meaning)), of: operation, at: finished)
        let exchange = side.browser.note(account.finished(reply.response, meaning), at: finished)
        guard exchange.outcome == .ok else { throw ServiceFailure(exchange, retryAfter: reply.retryAfter) }
        failures = 0
        let isHeld = !waited(for: asked, by: finished)
        let isPushed = pause == .zero && isHeld
        let events = take(reply, notBefore: isPushed ? nil : heardUntil)
        // Whatever this poll did not bring had not happened when it went out.
        side.heardUntil = asked
        let rest = pause == .zero && events == 0 && !isHeld ? Reception.rest : pause
        if rest > .zero { try await loop.sleep(until: loop.now + rest) }
    }

    /// What a poll is, as any other request.
    private var ask: Ask {
        Ask(
            request: receiver.request,
            success: receiver.success,
            extractions: receiver.extractions,
            carried: receiver.list
        )
    }

    private func reading(of reply: Reply, _ meaning: ReplyMeaning) -> ReplyReading {
        ReplyReading(
            of: reply,
            to: ask,
            at: side.trail / "receivers" / name,
            meaning,
            side.outcomes(of: receiver.extractions, in: reply),
            knowing: side.variables,
            listKey: "list"
        )
    }

    private func meaning(of reply: Reply) -> ReplyMeaning {
        let meaning = ask.meaning(of: reply, with: side.variables)
        guard meaning == .success, !reply.response.body.isEmpty, list(in: reply)?.isList != true else { return meaning }
        return .nonsense(reason: "the reply holds no list of events")
    }

    private func list(in reply: Reply) -> JSONValue? {
        receiver.list?.value(in: reply.material())
    }

    /// - Returns: how many events the reply held.
    private func take(_ reply: Reply, notBefore: Duration?) -> Int {
        for (name, value) in side.learn(receiver.extractions, from: reply).values { side.variables[name] = value }
        if let cursor = receiver.cursor, let place = cursor.place?.value(in: reply.material()), !place.isEmpty {
            side.variables[cursor.variable] = place
        }
        let events = list(in: reply)?.elements ?? []
        side.tell(events, of: operation, at: reply.response.finished, notBefore: notBefore)
        return events.count
    }
}
