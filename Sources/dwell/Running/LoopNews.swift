import Observations
import Synchronization
import Visits

/// What the loops of a run tell one another while it goes on, each once a second.
final class LoopNews: Sendable {
    private struct State {
        var conditions: LoopConditions
        var pagesSeen = Duration.zero
        var isHopeless = false
    }

    /// How many loops there are.
    let loops: Int
    private let state: Mutex<State>

    init(loops: Int) {
        self.loops = loops
        state = Mutex(State(conditions: LoopConditions(loops: loops)))
    }

    /// The loop of that number is so, and its visitors are so far.
    func note(_ condition: LoopCondition, _ progress: RunProgress, of loop: Int) {
        state.withLock { state in
            state.conditions.note(condition, of: loop)
            state.pagesSeen = max(state.pagesSeen, progress.pagesSeen)
        }
    }

    /// All loops as one: what they have told since this was asked last.
    func conditions(at instant: Double) -> LoopCondition {
        state.withLock { $0.conditions.take(at: instant) }
    }

    /// When the last of those who came so far, or are about to, will have seen his pages, on the loops' clock.
    var pagesSeen: Duration { state.withLock(\.pagesSeen) }

    /// Whether the run is to end, as what it should show can no longer be shown.
    var isHopeless: Bool { state.withLock(\.isHopeless) }

    /// From now on it is.
    func giveUp() { state.withLock { $0.isHopeless = true } }
}
