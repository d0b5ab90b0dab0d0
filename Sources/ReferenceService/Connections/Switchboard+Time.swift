import ChatDesk
import NIOCore

/// What is due when.
extension Switchboard {
    /// Since the desk was made.
    var now: Duration { .nanoseconds((NIODeadline.now() - start).nanoseconds) }

    /// One scheduled task for everything. It isn't moved to later times: waking early does no harm, cancelling costs.
    func setAlarm() {
        guard let next = [api.nextDeadline, agenda.next, pulses.next].compactMap(\.self).min() else { return }
        if let alarm, alarm.at <= next { return }
        alarm?.task.cancel()
        let deadline = start + .nanoseconds(Int64((next / .nanoseconds(1)).rounded(.up)))
        let switchboard = NIOLoopBound(self, eventLoop: loop)
        alarm = (next, loop.scheduleTask(deadline: deadline) { switchboard.value.wake() })
    }

    private func wake() {
        alarm = nil
        let now = now
        feelPulses(at: now)
        api.advance(to: now, isListening: isListening)
        publish()
        while let due = agenda.takeDue(by: now) { meet(due) }
        publish()
        setAlarm()
    }

    private func meet(_ due: Due) {
        switch due {
        case .release(let poll): end(poll, .over)
        case .request(let connection, let number): connection.expire(request: number)
        }
    }
}
