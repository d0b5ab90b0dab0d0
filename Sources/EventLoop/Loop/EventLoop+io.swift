/// What libcurl needs of a loop.
extension EventLoop {
    nonisolated func watch(_ descriptor: Int32, for wanted: Readiness, owner: any DescriptorOwner) {
        state.epoll?.watch(descriptor, for: wanted, owner: owner)
    }

    nonisolated func forget(_ descriptor: Int32) {
        state.epoll?.forget(descriptor)
    }

    /// A deadline that calls its owner instead of resuming a task. To be given back by ``release(_:)``.
    nonisolated func addAlarm(for owner: any Alarmed) -> WaiterID {
        state.waiters.add(alarm: owner)
    }

    /// Sets off an alarm in `milliseconds`; `nil` takes it back.
    nonisolated func set(_ alarm: WaiterID, in milliseconds: Int?) {
        set(alarm, at: milliseconds.map { nanoseconds + Int64($0) * 1_000_000 })
    }

    /// Sets off an alarm at that time in nanoseconds; `nil` takes it back.
    nonisolated func set(_ alarm: WaiterID, at deadline: Int64?) {
        state.waiters.set(alarm, at: deadline)
    }
}
