/// How well a loop kept up: what it did, and how late it was doing it.
public struct LoopHealth: Sendable, Equatable {
    /// Times round the loop.
    public internal(set) var turns = 0
    /// Jobs run: a job is a piece of a task between two suspensions.
    public internal(set) var jobs = 0
    /// Waits of tasks that ended because their deadline came.
    public internal(set) var timersFired = 0
    /// The longest time between a deadline and the turn that noticed it. Zero in virtual time.
    public internal(set) var worstLateness: Duration = .zero
    /// The longest time the loop went without looking at its descriptors. Zero in virtual time.
    public internal(set) var longestStall: Duration = .zero
}
