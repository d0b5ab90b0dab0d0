/// What libcurl needs of a loop.
extension EventLoop {
    nonisolated func watch(_ descriptor: Int32, for wanted: Readiness, owner: any DescriptorOwner) {
        // Stays on the loop's thread, which `onLoop` checks.
        nonisolated(unsafe) let owner = owner
        onLoop { $0.epoll?.watch(descriptor, for: wanted, owner: owner) }
    }

    nonisolated func forget(_ descriptor: Int32) {
        onLoop { $0.epoll?.forget(descriptor) }
    }

    /// A deadline that calls its owner instead of resuming a task. To be given back by ``release(_:)``.
    nonisolated func addAlarm(for owner: any Alarmed) -> WaiterID {
        // Stays on the loop's thread, which `onLoop` checks.
        nonisolated(unsafe) let owner = owner
        return onLoop { $0.waiters.add(alarm: owner) }
    }

    /// Sets off an alarm in `milliseconds`; `nil` takes it back.
    nonisolated func set(_ alarm: WaiterID, in milliseconds: Int?) {
        onLoop { $0.waiters.set(alarm, at: milliseconds.map { [now = $0.nanoseconds] in now + Int64($0) * 1_000_000 }) }
    }
}
