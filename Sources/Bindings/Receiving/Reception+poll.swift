import EventLoop

extension Reception {
    /// Asks once; returns when the reply was there.
    func poll(for list: JSONPointer, since lastReply: Duration?) async throws -> Duration {
        let request = request()
        let account = account(of: request)
        let asked = loop.now
        let response: HTTPResponse
        do {
            response = try await side.browser.send(request)
        } catch let failure as HTTPFailure {
            throw lost(in: side.note(account.failed(failure), at: loop.now))
        } catch {
            side.note(account.cancelled(), at: loop.now)
            throw error
        }
        let reply = Reply(response)
        let reading = StepRequest(probe: receiver.request).reading(of: reply)
        let exchange = account.finished(response, reading)
        side.note(exchange, at: response.finished)
        guard reading == .success else {
            throw lost(in: exchange)
        }
        failures = 0
        let wasHeld = response.finished - asked >= Reception.atOnce
        take(reply, list: list, at: response.finished, notBefore: wasHeld ? nil : lastReply ?? asked)
        return response.finished
    }

    private func take(_ reply: Reply, list: JSONPointer, at instant: Duration, notBefore: Duration?) {
        if let cursor = receiver.cursor, let place = cursor.place?.value(in: reply.body) {
            side.variables[cursor.variable] = place
        }
        guard case .array(let events)? = list.value(in: reply.body) else { return }
        for event in events {
            tell(side.side.dictionary.type?.value(in: event)?.text ?? "", event, at: instant, notBefore: notBefore)
        }
    }
}
