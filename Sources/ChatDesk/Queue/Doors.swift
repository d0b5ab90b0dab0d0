/// When the queues' doors are looked at, as opening hours want it.
struct Doors: Sendable {
    /// The local time at the desk's zero, since Monday 00:00.
    let zero: Duration
    /// The number of the present watch: an appointment of an earlier one, under other settings, isn't kept.
    var watch = 0
}

extension Desk {
    /// Whether a queue lets visitors in. Unlike what a visit was promised, this goes by the settings of now.
    func door(of id: String) -> QueueState.Door {
        let queue = settings.queues.first { $0.id == id } ?? settings.defaultQueue
        guard queue.openingHours.isOpen(at: doors.zero + now) else { return conduct.door(.closed) }
        let isAttended = roster.count > 0 || queue.whenUnattended == .queue
        return isAttended ? .open : conduct.door(.unattended)
    }

    /// Looks again when the next queue opens or closes.
    mutating func watchDoors() {
        doors.watch += 1
        let local = doors.zero + now
        let changes = settings.queues.compactMap { $0.openingHours.nextChange(after: local) }
        if let next = changes.min() { agenda.add(.doors(watch: doors.watch), at: next - doors.zero) }
    }

    /// A queue opened or closed.
    mutating func checkDoors(_ watch: Int) {
        guard watch == doors.watch else { return }
        watchDoors()
        closeDoors()
    }

    /// Whoever waits at a door that is closed by now learns that it is in vain (R15).
    mutating func closeDoors() {
        isClosing = true
        var turnedAway: [Chat.ID] = []
        for queue in queues.ids { turnedAway += closeDoor(of: queue) }
        for chat in turnedAway.reversed() { stopWaiting(chat, .closed) }
        isClosing = false
        alertAgents()
    }

    /// - Returns: The chats that are turned away.
    private mutating func closeDoor(of queue: String) -> [Chat.ID] {
        guard let reason = Unavailable.Reason(door(of: queue)) else { return [] }
        let waiting = queues[queue].enumerated().filter { !conduct.forgets(index: $0.offset) }.map(\.element)
        for chat in waiting { turnAway(chat, from: queue, reason) }
        return waiting
    }

    private mutating func turnAway(_ chat: Chat.ID, from queue: String, _ reason: Unavailable.Reason) {
        let visit = chats[chat].visit
        let notice = notice(reason, at: queue, to: visits[visit])
        conclude(visit, with: chat, .unavailable(notice))
        tell(visit, .queueClosed(chat, notice))
        if conduct[.endedTwice] { tell(visit, .queueDequeued(chat, notice)) }
    }

    /// Why there is no chat to be had, for a visitor.
    func notice(_ reason: Unavailable.Reason, at queue: String, to visit: Visit) -> Unavailable {
        let (settings, queue) = (visit.settings, queueSettings(queue, of: visit))
        let (text, takesMessage) =
            switch reason {
            case .closed: (settings.closedMessage, queue.leaveMessage)
            case .unattended: (settings.unattendedMessage, queue.leaveMessage)
            case .dequeued: (settings.dequeuedMessage, queue.afterDequeue == .leaveMessage)
            }
        return Unavailable(
            queue: queue.id,
            reason: reason,
            text: text[visit.introduction.language],
            takesMessage: takesMessage
        )
    }
}

extension Unavailable.Reason {
    /// Why there is no chat behind a door; `nil` if it is open.
    init?(_ door: QueueState.Door) {
        switch door {
        case .open: return nil
        case .closed: self = .closed
        case .unattended: self = .unattended
        }
    }
}
