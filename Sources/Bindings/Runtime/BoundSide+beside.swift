import EventLoop
import Observations

extension BoundSide {
    /// Asks again and again until the task is cancelled. A failure is on record, and not the visit's end: a browser's
    /// heartbeat goes on, too.
    func run(_ beside: Beside, named name: String) async {
        var next = connection.loop.now + beside.pace.pause(with: variables)
        while (try? await connection.loop.sleep(until: next)) != nil {
            let asked = next
            var pause = beside.pace.pause(with: variables)
            if beside.whileHolds.map({ variables[$0].holds }) ?? true {
                guard let wait = await ask(beside, named: name, due: asked) else { return }
                pause = max(wait, beside.pace.pause(with: variables))
            }
            // A pace of nothing would ask without rest.
            pause = max(pause, .milliseconds(10))
            next =
                beside.counted == .atFixedRate ? max(asked + pause, connection.loop.now) : connection.loop.now + pause
        }
    }

    /// - Returns: how long the service asks to be left alone; nil: the side was closed.
    private func ask(_ beside: Beside, named name: String, due: Duration) async -> Duration? {
        guard let request = beside.ask.request else {
            if let socket, let message = beside.ask.message { say(message, as: name, over: socket) }
            return .zero
        }
        do {
            let (reply, account) = try await send(request, as: name, due: due)
            let (meaning, _) = understand(reply, to: beside.ask, account)
            if meaning == .success { tell(reply, of: beside.ask, as: name) }
            return reply.retryAfter ?? .zero
        } catch is CancellationError {
            return nil
        } catch {
            return .zero
        }
    }
}
