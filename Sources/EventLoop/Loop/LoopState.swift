/// What a loop is doing: its waits, its tasks, its descriptors. It is touched on the loop's thread only.
final class LoopState {
    /// What virtual time it is, in nanoseconds.
    var virtualNow: Int64 = 0
    var waiters = Waiters()
    var tasks = RunningTasks()
    /// `nil` in virtual time.
    var epoll: Epoll?
    var attention = Attention()
    var counters = LoopHealth()
    var onTimerFired: ((_ lateness: Duration) -> Void)?
}
