import ChatDesk
import Scenarios

extension QueueSettings {
    /// The queue that behaves as promised; people read its id.
    init(_ promised: PromisedQueue) {
        self.init(id: promised.id, name: promised.id)
        openingHours = OpeningHours(promised.hours.map(OpeningHours.Interval.init))
        whenUnattended =
            switch promised.whenUnattended {
            case .closed: .closed
            case .queue: .queue
            }
        leaveMessage = promised.leaveMessage
        announcesPosition = promised.announcesPosition
        announcesEstimatedWait = promised.announcesEstimatedWait
        dequeueAfter = promised.dequeueAfter
        afterDequeue =
            switch promised.afterDequeue {
            case .end: .end
            case .leaveMessage: .leaveMessage
            case .queue(let id): .queue(id)
            }
        priorities = Priorities(promised.priorities)
    }
}

extension QueueSettings.Priorities {
    fileprivate init(_ promised: PromisedQueue.Priorities) {
        self.init()
        reactive = promised.reactive
        proactive = promised.proactive
        tags = Dictionary(promised.tags.map { ($0.name, $0.priority) }) { _, last in last }
    }
}

extension OpeningHours.Interval {
    fileprivate init(_ promised: OpenHours) {
        self.init(
            days: promised.days.map(ChatDesk.Weekday.init),
            from: ChatDesk.ClockTime(promised.from),
            to: ChatDesk.ClockTime(promised.to)
        )
    }
}

extension ChatDesk.Weekday {
    fileprivate init(_ day: Scenarios.Weekday) {
        self =
            switch day {
            case .mon: .mon
            case .tue: .tue
            case .wed: .wed
            case .thu: .thu
            case .fri: .fri
            case .sat: .sat
            case .sun: .sun
            }
    }
}

extension ChatDesk.ClockTime {
    fileprivate init(_ time: Scenarios.ClockTime) {
        self.init(sinceMidnight: time.sinceMidnight)
    }
}
