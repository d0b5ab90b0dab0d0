extension Notation<QueueSettings> {
    /// One queue in JSON.
    static let queue = object(
        [
            Setting("id", \QueueSettings.id, .id),
            Setting("name", \QueueSettings.name, .text(upTo: 100)),
            Setting("opening_hours", \QueueSettings.openingHours.weekly, .list(of: .interval, upTo: 50)),
            Setting("when_unattended", \QueueSettings.whenUnattended, .word),
            Setting("leave_message", \QueueSettings.leaveMessage, .flag),
            Setting("announces_position", \QueueSettings.announcesPosition, .flag),
            Setting("announces_estimated_wait", \QueueSettings.announcesEstimatedWait, .flag),
            Setting("priorities", \QueueSettings.priorities, .priorities),
            Setting("dequeue_after_s", \QueueSettings.dequeueAfter, .optional(.seconds(from: 0.001))),
            Setting("after_dequeue", \QueueSettings.afterDequeue, .afterDequeue),
        ],
        from: QueueSettings(id: "", name: "")
    )
}

extension Notation<QueueSettings.Priorities> {
    fileprivate static let priorities = object(
        [
            Setting("reactive", \QueueSettings.Priorities.reactive, .priority),
            Setting("proactive", \QueueSettings.Priorities.proactive, .priority),
            Setting("tags", \QueueSettings.Priorities.tags, .byName(.priority, named: .text(upTo: 40), upTo: 50)),
        ],
        from: QueueSettings.Priorities()
    )
}

extension Notation<Int> {
    fileprivate static let priority = whole(in: -1_000...1_000)
}

extension Notation<QueueSettings.AfterDequeue> {
    fileprivate static let afterDequeue = Notation(
        "end, leave-a-message, or queue: and the id of another queue",
        write: { .text($0.word) },
        parse: { if case .text(let text) = $0 { QueueSettings.AfterDequeue(word: text) } else { nil } }
    )
}

extension Notation<OpeningHours.Interval> {
    fileprivate static let interval = object(
        [
            Setting("days", \OpeningHours.Interval.days, .list(of: .word, upTo: 7).withoutRepeats().holding(complaint)),
            Setting("from", \OpeningHours.Interval.from, .time),
            Setting("to", \OpeningHours.Interval.to, .time),
        ],
        from: OpeningHours.Interval(days: [], from: .midnight, to: .midnight)
    ).holding {
        $0.from < $0.to ? nil : "It ends before it begins: for a night, give one interval to 24:00 and one from 00:00."
    }

    private static func complaint(_ days: [Weekday]) -> String? {
        days.isEmpty ? "No day is chosen: choose one at least." : nil
    }
}

extension Notation<ClockTime> {
    fileprivate static let time = Notation(
        "a time as 09:00 or 17:59:30, up to 24:00",
        write: { .text($0.description) },
        parse: { if case .text(let text) = $0 { ClockTime(text) } else { nil } }
    )
}
