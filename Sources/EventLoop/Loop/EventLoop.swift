/// One thread, one loop: timers, descriptors and tasks, taken in turns.
///
/// A visit is straight-line `async` code that runs on its loop: it sleeps, waits at a ``Mailbox`` or for an HTTP
/// response, and between two suspensions nothing else runs. What belongs to a loop is confined to it by the compiler
/// (code isolated to the actor) and checked at run time (everything that is `nonisolated` here traps elsewhere).
///
///     let replies = try await EventLoop.live().run { loop in
///         try await loop.sleep(until: .seconds(2))
///         return await visit(on: loop)
///     }
///
/// ``live()`` waits in epoll on the machine's clock. ``virtual()`` jumps its clock to the next timer as soon as no job
/// is ready: the same code, executor, timers and order, as fast as it computes, with the same trace every time.
public actor EventLoop {
    /// Whether time jumps instead of passing.
    public nonisolated var isVirtual: Bool { origin == nil }

    nonisolated let executor = LoopExecutor()
    /// What the machine's clock said when a live loop, or the first of several, was made, in nanoseconds. `nil` in virtual
    /// time.
    nonisolated let origin: Int64?
    /// For ``state`` alone.
    private nonisolated(unsafe) let confined = LoopState()

    /// All that changes while the loop runs. On the loop only: everything that comes in from outside comes by here.
    ///
    /// The check is what `assumeIsolated` does by way of the runtime, in 200 instructions and a closure; a request comes
    /// by a dozen times.
    nonisolated var state: LoopState {
        precondition(executor.isCurrent, offLoop)
        return confined
    }

    /// Called on the loop for each wait that its deadline ended, with how late that was noticed: the loop's own error.
    public var onTimerFired: ((_ lateness: Duration) -> Void)? {
        get { state.onTimerFired }
        set { state.onTimerFired = newValue }
    }

    /// A loop on real time.
    public static func live() -> EventLoop { EventLoop(origin: machineClock()) }

    /// So many loops on real time and on one clock: an instant of one is the same instant of the others.
    public static func live(_ count: Int) -> [EventLoop] {
        let origin = machineClock()
        return (0..<count).map { _ in EventLoop(origin: origin) }
    }

    /// A loop on virtual time, which begins at zero. It has no descriptors, so no HTTP.
    public static func virtual() -> EventLoop { EventLoop(origin: nil) }

    private init(origin: Int64?) {
        self.origin = origin
    }

    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Time since the loop was made: monotonic, to the nanosecond. On the loop only.
    public nonisolated var now: Duration {
        precondition(executor.isCurrent, offLoop)
        return .nanoseconds(nanoseconds)
    }

    /// Time since the loop was made, in nanoseconds.
    nonisolated var nanoseconds: Int64 {
        if let origin { machineClock() - origin } else { state.virtualNow }
    }

    /// Since when the loop has been busy without rest: what it reads now may have come at any time since. In virtual
    /// time that is now. On the loop only.
    public nonisolated var busySince: Duration {
        isVirtual ? now : .nanoseconds(state.attention.busySince)
    }

    /// How well the loop keeps up. On the loop only.
    public nonisolated var health: LoopHealth { state.counters }
}
