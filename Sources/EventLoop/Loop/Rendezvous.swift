import Synchronization

/// Where loops that work together wait for one another: all go on once all have come, and each knows what the others
/// brought. They may meet again and again.
///
/// Nobody is waited for in vain: who ends says so with ``leave()``. So a wait ends by itself, and cancellation, after
/// which people are still sent home, does not cut it short.
public final class Rendezvous<Word: Sendable>: Sendable {
    private struct State {
        var members: Int
        var words: [Word] = []
        var waiting: [UnsafeContinuation<[Word], Never>] = []
    }

    private let state: Mutex<State>

    /// - Parameter members: how many meet; one alone never waits.
    public init(of members: Int) {
        state = Mutex(State(members: members))
    }

    /// Brings a word, and waits until all have come.
    /// - Returns: everybody's words, in the order in which they came.
    public nonisolated(nonsending) func meet(with word: Word) async -> [Word] {
        // Resumed once: whoever completes the round takes all continuations out.
        await withUnsafeContinuation { continuation in
            change { state in
                state.words.append(word)
                state.waiting.append(continuation)
            }
        }
    }

    /// One member less, who comes no more.
    public func leave() {
        change { $0.members -= 1 }
    }

    private func change(_ change: (inout State) -> Void) {
        let (words, waiting) = state.withLock { state in
            change(&state)
            guard state.waiting.count >= state.members else { return ([Word](), [UnsafeContinuation<[Word], Never>]()) }
            defer { (state.words, state.waiting) = ([], []) }
            return (state.words, state.waiting)
        }
        for continuation in waiting { continuation.resume(returning: words) }
    }
}
