/// Something that a loop does at regular intervals until it is stopped. It takes no task: where thousands of visitors have
/// one, that counts. On the loop only.
public final class Pulse: Alarmed {
    private let loop: EventLoop
    /// In nanoseconds.
    private let interval: Int64
    private var beat: (() -> Void)?
    private var waiter: WaiterID?

    /// Begins: the first beat comes after one interval.
    ///
    /// - Parameter beat: kept until ``stop()``. It may stop the pulse itself.
    public init(every interval: Duration, on loop: EventLoop, _ beat: @escaping () -> Void) {
        self.loop = loop
        self.interval = interval.wholeNanoseconds
        self.beat = beat
        let waiter = loop.addAlarm(for: self)
        self.waiter = waiter
        loop.set(waiter, at: loop.nanoseconds + self.interval)
    }

    /// Ends it: no beat comes any more.
    public func stop() {
        if let waiter { loop.release(waiter) }
        waiter = nil
        beat = nil
    }

    func alarm(at now: Int64) {
        guard let waiter else { return }
        loop.set(waiter, at: now + interval)
        beat?()
    }
}
