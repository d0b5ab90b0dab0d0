import EventLoop
import Observations

extension BoundSide {
    /// Asks again and again until the task is cancelled. A failure is on record, and not the visit's end: a browser's
    /// heartbeat goes on, too.
    func run(_ beside: Beside, named name: String) async {
        var next = connection.loop.now + beside.pace.pause(with: variables)
        // Whatever a reply tells had not happened when the one before was asked for, or when there was no reason to ask.
        var heardUntil = heardByLoop[name] ?? connection.loop.now
        while (try? await connection.loop.sleep(until: next)) != nil {
            let asked = next
            let looked = connection.loop.now
            var pause = beside.pace.pause(with: variables)
            if beside.whileHolds.map({ variables[$0].holds }) ?? true, isWanted(beside.ask) {
                guard let answer = await ask(beside.ask, named: name, due: asked, notBefore: heardUntil) else { return }
                pause = max(answer.wait, beside.pace.pause(with: variables))
                if answer.isHeard { heardUntil = looked }
            } else {
                heardUntil = looked
            }
            heardByLoop[name] = heardUntil
            // A pace of nothing would ask without rest.
            pause = max(pause, .milliseconds(10))
            next =
                beside.counted == .atFixedRate ? max(asked + pause, connection.loop.now) : connection.loop.now + pause
        }
    }

    /// - Returns: how long the service asks to be left alone, and whether it has told all that there was to tell; nil:
    ///   the side was closed.
    private func ask(
        _ ask: Ask,
        named name: String,
        due: Duration,
        notBefore: Duration
    ) async -> (wait: Duration, isHeard: Bool)? {
        guard let request = ask.request else {
            if let socket, let message = ask.message { say(message, as: name, over: socket) }
            return (.zero, true)
        }
        do {
            let (reply, account) = try await send(request, as: name, due: due, forEvents: ask.tellsEvents)
            let (meaning, _) = understand(reply, to: ask, account)
            if meaning == .success { tell(reply, of: ask, as: name, notBefore: notBefore) }
            return (reply.retryAfter ?? .zero, meaning == .success)
        } catch is CancellationError {
            return nil
        } catch {
            return (.zero, false)
        }
    }

    /// Asks all that a step asks, one after the other, before a receiver comes back.
    ///
    /// - Returns: whether all of it was answered; nil: the side was closed.
    func asks(_ step: Step?, as operation: String) async -> Bool? {
        for ask in step?.groups.joined().filter({ isWanted($0) }) ?? [] {
            let now = connection.loop.now
            guard let answer = await self.ask(ask, named: operation, due: now, notBefore: now) else { return nil }
            guard answer.isHeard else { return false }
        }
        return true
    }
}
