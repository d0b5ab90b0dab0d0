/// Names one wait. Never names a later wait in the same slot.
struct WaiterID: Hashable, Sendable {
    let slot: Int32
    let generation: UInt32
}

/// Why a wait ended.
enum Wake: Sendable {
    /// The deadline came.
    case deadline
    /// Somebody on the loop woke it.
    case signal
    /// Its task was cancelled.
    case cancelled
}

/// Something on the loop that has a deadline of its own but no task: libcurl's timer.
protocol Alarmed: AnyObject {
    /// The deadline came, at `now` or before.
    func alarm(at now: Int64)
}

/// An alarm does not keep its owner alive.
private struct AlarmOwner {
    weak var alarmed: (any Alarmed)?
}

/// Everything on the loop that waits: for a time, for a wake-up, or for both.
///
/// A task reserves its slot first and suspends in it afterwards; a wake-up that comes in between is kept.
struct Waiters {
    /// What became due.
    enum Due {
        case task(UnsafeContinuation<Wake, Never>, deadline: Int64)
        case alarm(any Alarmed)
    }

    private enum Occupant {
        case nobody
        case expected(Wake?)
        case task(UnsafeContinuation<Wake, Never>)
        case alarm(AlarmOwner)
    }

    private var occupants: [Occupant] = []
    private var generations: [UInt32] = []
    private var vacant: [Int32] = []
    private var timers = TimerHeap()
    /// Tasks that are suspended here.
    private(set) var suspended = 0

    /// The next deadline, in nanoseconds on the loop's clock.
    var next: Int64? { timers.first }

    /// Slots in use; a loop at rest has none.
    var count: Int { occupants.count - vacant.count }

    mutating func reserve(until deadline: Int64?) -> WaiterID {
        occupy(.expected(nil), until: deadline)
    }

    mutating func add(alarm: any Alarmed) -> WaiterID {
        occupy(.alarm(AlarmOwner(alarmed: alarm)), until: nil)
    }

    /// Sets when an alarm goes off; `nil` takes its deadline away.
    mutating func set(_ id: WaiterID, at deadline: Int64?) {
        guard isCurrent(id) else { return }
        if let deadline { timers.set(id.slot, at: deadline) } else { timers.remove(id.slot) }
    }

    /// Suspends a task in its reserved slot. Returns why, if its wait is already over.
    mutating func suspend(_ continuation: UnsafeContinuation<Wake, Never>, in id: WaiterID) -> Wake? {
        guard isCurrent(id), case .expected(let earlier) = occupants[Int(id.slot)] else { return .cancelled }
        if let earlier {
            release(id)
            return earlier
        }
        occupants[Int(id.slot)] = .task(continuation)
        suspended += 1
        return nil
    }

    /// Ends a wait. Returns the task to resume, and whether anybody was waiting at all.
    mutating func wake(_ id: WaiterID, _ reason: Wake) -> (task: UnsafeContinuation<Wake, Never>?, found: Bool) {
        guard isCurrent(id) else { return (nil, false) }
        switch occupants[Int(id.slot)] {
        case .task(let continuation):
            release(id)
            return (continuation, true)
        case .expected(nil):
            occupants[Int(id.slot)] = .expected(reason)
            timers.remove(id.slot)
            return (nil, true)
        case .expected, .alarm, .nobody:
            return (nil, false)
        }
    }

    /// Gives a slot back; its deadline goes with it.
    mutating func release(_ id: WaiterID) {
        guard isCurrent(id) else { return }
        if case .task = occupants[Int(id.slot)] { suspended -= 1 }
        timers.remove(id.slot)
        occupants[Int(id.slot)] = .nobody
        generations[Int(id.slot)] &+= 1
        vacant.append(id.slot)
    }

    /// The next wait whose deadline has come by `now`, in order of deadlines.
    mutating func popDue(at now: Int64) -> Due? {
        while let (slot, deadline) = timers.popDue(at: now) {
            switch occupants[Int(slot)] {
            case .alarm(let owner):
                if let alarmed = owner.alarmed { return .alarm(alarmed) }
            case .task(let continuation):
                release(WaiterID(slot: slot, generation: generations[Int(slot)]))
                return .task(continuation, deadline: deadline)
            case .expected:
                occupants[Int(slot)] = .expected(.deadline)
            case .nobody:
                continue
            }
        }
        return nil
    }

    private mutating func occupy(_ occupant: Occupant, until deadline: Int64?) -> WaiterID {
        let slot = vacant.popLast() ?? addSlot()
        occupants[Int(slot)] = occupant
        if let deadline { timers.set(slot, at: deadline) }
        return WaiterID(slot: slot, generation: generations[Int(slot)])
    }

    private mutating func addSlot() -> Int32 {
        occupants.append(.nobody)
        generations.append(0)
        return Int32(occupants.count - 1)
    }

    private func isCurrent(_ id: WaiterID) -> Bool {
        generations[Int(id.slot)] == id.generation
    }
}
