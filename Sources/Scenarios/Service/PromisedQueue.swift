/// How one queue behaves, as the administrator chose it.
public struct PromisedQueue: Sendable, Equatable {
    /// What somebody meets who wants to chat while no agent is signed in.
    public enum Unattended: String, Sendable, CaseIterable {
        /// The unattended screen.
        case closed
        /// The queue, until an agent comes.
        case queue
    }

    /// What follows for a visitor whom nobody answered in time (R16).
    public enum AfterDequeue: Sendable, Equatable {
        case end
        /// He may leave a message.
        case leaveMessage
        /// He enters another queue.
        case queue(String)
    }

    /// What URLs, pages and events call it.
    public var id: String
    /// When it is open; empty: always.
    public var hours: [OpenHours] = []
    public var whenUnattended = Unattended.closed
    /// Whether a visitor may leave a message where he meets a closed or unattended queue (R15).
    public var leaveMessage = false
    /// Whether a visitor learns his position (R14).
    public var announcesPosition = true
    /// Whether a visitor learns how long he will probably wait (R13).
    public var announcesEstimatedWait = false
    /// How long a chat may wait; nil: for ever.
    public var dequeueAfter: Duration?
    public var afterDequeue = AfterDequeue.end
    /// Who comes before whom: the higher number first.
    public var priorities = Priorities()

    /// Priorities by how a chat began, or by its visitor's tag, which counts more.
    public struct Priorities: Sendable, Equatable {
        public var reactive = 0
        public var proactive = 0
        public var tags: [Tag] = []

        public struct Tag: Sendable, Equatable {
            public var name: String
            public var priority: Int

            public init(name: String, priority: Int) {
                self.name = name
                self.priority = priority
            }
        }

        public init() {}
    }

    public init(id: String) { self.id = id }
}

/// A time of day on some days at which a queue is open.
public struct OpenHours: Sendable, Equatable {
    /// At least one.
    public var days: [Weekday]
    public var from: ClockTime
    /// Later than ``from``.
    public var to: ClockTime

    public init(days: [Weekday], from: ClockTime, to: ClockTime) {
        self.days = days
        self.from = from
        self.to = to
    }
}

extension [OpenHours] {
    /// Whether a queue with these hours is open at an instant since any Monday, 00:00; without any it always is.
    public func isOpen(at instant: Duration) -> Bool {
        guard !isEmpty else { return true }
        let week = 7 * 86_400.0
        let seconds = instant.inSeconds - (instant.inSeconds / week).rounded(.down) * week
        let day = Weekday.allCases[Int(seconds / 86_400)]
        let time = Duration.seconds(seconds - Double(Int(seconds / 86_400)) * 86_400)
        return contains { $0.days.contains(day) && $0.from.sinceMidnight <= time && time < $0.to.sinceMidnight }
    }
}

extension Scenario {
    /// The service's local time at the start of the run, since Monday 00:00; nil where nobody knows it.
    public var localStart: Duration? {
        begins?.sinceMonday ?? (service == .embedded ? .zero : nil)
    }
}
