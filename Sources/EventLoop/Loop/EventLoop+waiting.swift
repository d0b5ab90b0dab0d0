extension EventLoop {
    /// Suspends until `deadline` on the loop's clock; a deadline in the past still lets others run first.
    ///
    /// - Throws: `CancellationError` when the task is cancelled, which may happen on any thread.
    public nonisolated(nonsending) func sleep(until deadline: Duration) async throws {
        if await wait(as: reserve(until: deadline)) == .cancelled { throw CancellationError() }
    }

    /// Takes a place to wait in, to be used by ``wait(as:)`` or given back by ``release(_:)``.
    nonisolated func reserve(until deadline: Duration?) -> WaiterID {
        state.waiters.reserve(until: deadline?.wholeNanoseconds)
    }

    nonisolated func release(_ waiter: WaiterID) {
        state.waiters.release(waiter)
    }

    /// The one way to suspend on a loop: until the deadline, a wake-up, or the task's cancellation, and says which.
    ///
    /// The place was reserved before, so the three may come at any time, even before the task is suspended.
    nonisolated(nonsending) func wait(as waiter: WaiterID) async -> Wake {
        await withTaskCancellationHandler {
            // Resumed once: `Waiters` forgets a continuation when it gives it out.
            await withUnsafeContinuation { continuation in
                if let reason = state.waiters.suspend(continuation, in: waiter) {
                    continuation.resume(returning: reason)
                }
            }
        } onCancel: {
            executor.inbox.cancel(waiter)
        }
    }

    /// Ends a wait. Returns false if nobody waits there any more.
    @discardableResult
    nonisolated func wake(_ waiter: WaiterID, _ reason: Wake = .signal) -> Bool {
        let (task, found) = state.waiters.wake(waiter, reason)
        task?.resume(returning: reason)
        return found
    }
}
