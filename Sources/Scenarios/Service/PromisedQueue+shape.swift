extension Notation<[PromisedQueue]> {
    static let queues = list(of: .queue, distinctBy: ("queue", { "there already is a queue \"\($0)\"" }))
        .checked { queues, field in
            for (queue, field) in zip(queues, field.list() ?? []) {
                let field = field.fields?["after_dequeue"]
                switch queues.way(from: queue) {
                case .end: continue
                case .nowhere(let id): field?.problem("there is no other queue \"\(id.shortened)\"")
                case .circle: field?.problem("a chat would come back here again and again: let it end somewhere")
                }
            }
        }
}

/// Where a chat comes to that nobody answers in any queue.
private enum Way {
    case end
    /// To a queue that there is not.
    case nowhere(String)
    /// Back to the queue where it began.
    case circle
}

extension [PromisedQueue] {
    fileprivate func way(from start: PromisedQueue) -> Way {
        var queue = start
        for _ in self {
            guard case .queue(let id) = queue.afterDequeue else { return .end }
            guard let next = first(where: { $0.id == id }) else { return queue == start ? .nowhere(id) : .end }
            if id == start.id { return .circle }
            queue = next
        }
        return .end
    }
}

extension Notation<PromisedQueue> {
    fileprivate static let queue = Shape(
        PromisedQueue(id: ""),
        [
            Key("queue", \.id, .id, isRequired: true, "what pages and events call it"),
            Key("opening_hours", \.hours, .oneOrMore(of: .openHours), absent: "always", "when it is open")
                .written { !$0.hours.isEmpty },
            Key(
                "when_unattended",
                \.whenUnattended,
                .word,
                "what somebody meets while no agent is signed in: the unattended screen, or the queue"
            ),
            Key("leave_message", \.leaveMessage, .flag, "whether a message can be left when it is closed"),
            Key("announces_position", \.announcesPosition, .flag, "whether a visitor learns his position"),
            Key(
                "announces_estimated_wait",
                \.announcesEstimatedWait,
                .flag,
                "whether a visitor learns how long he will probably wait"
            ),
            .optional("dequeue_after", \.dequeueAfter, .positive, absent: "never", "how long a chat may wait"),
            Key(
                "after_dequeue",
                \.afterDequeue,
                .afterDequeue,
                "what follows then: `end`, `leave-a-message`, or `queue:` and another queue"
            ),
            Key("priorities", \.priorities, .priorities, absent: "all alike", "who comes before whom"),
        ]
    ).notation
}

extension Notation<String> {
    /// Letters, digits and dashes.
    fileprivate static let id = text.checked { text, field in
        guard text.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9_-]{0,39}/) == nil else { return }
        field.expected("a word of letters, digits and dashes")
    }
}

extension Notation<OpenHours> {
    fileprivate static let openHours = Shape(
        OpenHours(days: Weekday.allCases, from: .midnight, to: .midnight),
        [
            Key("days", \.days, .list(of: .word, orEmpty: "no day is named; name at least one"), "on which days"),
            Key("from", \.from, .clockTime, isRequired: true, "from when"),
            Key("to", \.to, .clockTime, isRequired: true, "until when, on the same day"),
        ],
        check: { hours, fields in
            guard hours.from >= hours.to else { return }
            fields.map.problem("`to` does not come after `from`; a night is one interval to 24:00 and one from 00:00")
        }
    ).notation
}

extension ClockTime {
    fileprivate static let midnight = ClockTime("00:00")!
}

extension Notation<PromisedQueue.AfterDequeue> {
    fileprivate static let afterDequeue = Notation(
        read: { field in
            guard let text = field.text() else { return nil }
            switch text {
            case "end": return .end
            case "leave-a-message": return .leaveMessage
            case _ where text.hasPrefix("queue:"): return .queue(String(text.dropFirst("queue:".count)))
            default:
                let words = ["end", "leave-a-message"]
                field.expected("end, leave-a-message, or queue:ID", hint: Spelling.nearest(to: text, among: words))
                return nil
            }
        },
        write: { value in
            switch value {
            case .end: .word("end")
            case .leaveMessage: .word("leave-a-message")
            case .queue(let id): .text("queue:" + id)
            }
        },
        schema: .text
    )
}

extension Notation<PromisedQueue.Priorities> {
    fileprivate static let priorities = Shape(
        PromisedQueue.Priorities(),
        [
            Key("reactive", \.reactive, .whole(in: 0...1_000), "of chats that the visitor opened himself"),
            Key("proactive", \.proactive, .whole(in: 0...1_000), "of chats that began with the invite"),
            Key("tags", \.tags, .tags, absent: "none", "of chats of a visitor with that tag: `{ vip: 10 }`")
                .written { !$0.tags.isEmpty },
        ]
    ).notation
}

extension Notation<[PromisedQueue.Priorities.Tag]> {
    fileprivate static let tags = byKey(
        .text,
        .whole(in: 0...1_000),
        { PromisedQueue.Priorities.Tag(name: $0, priority: $1) },
        { ($0.name, $0.priority) }
    )
}
