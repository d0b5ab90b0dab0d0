import CurlShims
import Synchronization

/// What other threads hand to a loop: jobs, cancelled waits, the wish to stop. The only part of a loop that is shared.
final class Inbox: Sendable {
    struct Contents {
        var jobs: [UnownedJob] = []
        var cancelled: [WaiterID] = []
        var stops = false
    }

    private struct State {
        var contents = Contents()
        var isSignalled = false
        var wakeup: Int32?
    }

    private let state = Mutex(State())

    /// From now on whatever comes in makes this eventfd readable. `nil` before the loop closes it.
    func signal(_ wakeup: Int32?) {
        state.withLock { state in
            state.wakeup = wakeup
            state.isSignalled = false
            if !state.contents.isEmpty { Self.ring(&state) }
        }
    }

    func put(_ job: UnownedJob) {
        state.withLock { state in
            state.contents.jobs.append(job)
            Self.ring(&state)
        }
    }

    func cancel(_ waiter: WaiterID) {
        state.withLock { state in
            state.contents.cancelled.append(waiter)
            Self.ring(&state)
        }
    }

    func stop() {
        state.withLock { state in
            state.contents.stops = true
            Self.ring(&state)
        }
    }

    var isEmpty: Bool { state.withLock { $0.contents.isEmpty } }

    /// Takes everything out, in the order it came.
    func take() -> Contents {
        state.withLock { state in
            if state.isSignalled, let wakeup = state.wakeup { dwell_wakeup_clear(wakeup) }
            state.isSignalled = false
            defer { state.contents = Contents() }
            return state.contents
        }
    }

    /// Under the lock, so that the descriptor can't be closed, and be another one, in between.
    private static func ring(_ state: inout State) {
        guard !state.isSignalled, let wakeup = state.wakeup else { return }
        dwell_wakeup_signal(wakeup)
        state.isSignalled = true
    }
}

extension Inbox.Contents {
    var isEmpty: Bool { jobs.isEmpty && cancelled.isEmpty && !stops }
}
