extension EventLoop {
    /// How long, in real nanoseconds, a loop waits for cancelled tasks to end before it leaves them behind.
    static let drainLimit: Int64 = 1_000_000_000

    /// Runs the loop on a thread of its own until `body` returns, and hands its result back. A loop runs once.
    ///
    /// Tasks that are still running then are cancelled and awaited, for a second at most. Cancelling the caller
    /// cancels `body` and every task of the loop.
    ///
    /// - Throws: what `body` throws; or ``EventLoopError``.
    public nonisolated func run<Value: Sendable>(
        _ body: @escaping @Sendable (isolated EventLoop) async throws -> Value
    ) async throws -> Value {
        try await withTaskCancellationHandler {
            // Resumed once, at the end of the thread, or here if there is none.
            try await withUnsafeThrowingContinuation { continuation in
                let error = startThread { continuation.resume(with: self.turns(until: body)) }
                if let error { continuation.resume(throwing: error) }
            }
        } onCancel: {
            executor.inbox.stop()
        }
    }

    /// The whole life of the loop's thread.
    private nonisolated func turns<Value: Sendable>(
        until body: @escaping @Sendable (isolated EventLoop) async throws -> Value
    ) -> Result<Value, any Error> {
        guard executor.enter() else { return .failure(EventLoopError.alreadyRan) }
        defer { executor.leave() }
        return assumeIsolated { loop in
            do throws(EventLoopError) {
                try loop.open()
            } catch {
                return .failure(error)
            }
            defer { loop.close() }
            return loop.outcome(of: body)
        }
    }

    private func open() throws(EventLoopError) {
        guard !isVirtual else { return }
        let epoll = try Epoll()
        state.epoll = epoll
        executor.inbox.signal(epoll.wakeup)
        state.attention.begin(at: nanoseconds)
    }

    private func close() {
        executor.inbox.signal(nil)
        state.epoll = nil
        onTimerFired = nil
    }

    private func outcome<Value: Sendable>(
        of body: @escaping (isolated EventLoop) async throws -> Value
    ) -> Result<Value, any Error> {
        // Written and read on the loop's thread only, between two turns.
        nonisolated(unsafe) let outcome = Outcome<Value>()
        start {
            do {
                outcome.result = .success(try await body(self))
            } catch {
                outcome.result = .failure(error)
            }
        }
        defer { drain() }
        do {
            while true {
                if let result = outcome.result { return result }
                try turn()
            }
        } catch {
            return .failure(error)
        }
    }

    /// Cancels what still runs and gives it time to end.
    private func drain() {
        state.tasks.drain()
        state.tasks.cancel()
        let limit = machineClock() + Self.drainLimit
        let alarm = state.waiters.reserve(until: nanoseconds + Self.drainLimit)
        defer { state.waiters.release(alarm) }
        while state.tasks.count > 0, machineClock() < limit, (try? turn()) != nil {}
    }
}

/// The result of a loop's body, once there is one.
private final class Outcome<Value> {
    var result: Result<Value, any Error>?
}
