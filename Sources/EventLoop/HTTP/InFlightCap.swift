import DequeModule

/// Lets a fixed number of requests be in flight; the others stand in line, first come first served.
final class InFlightCap {
    private let loop: EventLoop
    private let most: Int
    private var line: Deque<WaiterID> = []
    /// Requests in flight now.
    private(set) var count = 0 { didSet { peak = max(peak, count) } }
    /// The most that were in flight at once.
    private(set) var peak = 0

    init(on loop: EventLoop, most: Int) {
        self.loop = loop
        self.most = most
    }

    /// Requests that stand in line.
    var waiting: Int { line.count }

    /// Waits for a place. Returns why the wait ended: `.signal` is a place taken.
    func enter(until deadline: Duration?) async -> Wake {
        guard count >= most else {
            count += 1
            return .signal
        }
        let waiter = loop.reserve(until: deadline)
        line.append(waiter)
        let reason = await loop.wait(as: waiter)
        if reason != .signal { line.removeAll { $0 == waiter } }
        return reason
    }

    /// Gives a place back, or straight to the first in line.
    func leave() {
        while let next = line.popFirst() {
            if loop.wake(next) { return }
        }
        count -= 1
    }
}
