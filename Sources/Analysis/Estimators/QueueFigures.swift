/// Entered = answered + left + dequeued + closed + error + waiting.
public struct QueueFigures: Sendable, Equatable {
    public var entered: Int
    public var answered: Int
    public var left: Int
    public var dequeued: Int
    public var closed: Int
    public var error: Int
    /// Still waiting at the end.
    public var waiting: Int
    /// Waits of the answered: queue entry to the agent's accept.
    public var wait: DurationSummary
    /// Of the answered: queue entry to the first sight of the agent's typing, and to his first message's arrival.
    public var firstTyping: DurationSummary
    public var firstMessage: DurationSummary
    /// Of the answered who were told an estimate: how far the first one was from the wait that came of it.
    public var estimateError: DurationSummary
    /// Of the same: the first wait that each was told, and the one that came of it.
    public var announcements: [Announcement]
    /// At `ServiceLevel.threshold`.
    public var serviceLevel: ServiceLevel
    /// Share waiting longer than t, by Kaplan-Meier: abandoned and unfinished waits are censored.
    public var stillWaiting: [CurvePoint]

    /// A wait that was announced to a visitor, and the wait from then to the answer; seconds.
    public struct Announcement: Sendable, Equatable {
        public var announced: Double
        public var realised: Double
    }

    /// One step of a survival curve: its value from `at` on, with its 95 % interval (Greenwood).
    public struct CurvePoint: Sendable, Equatable {
        public var at: Double
        public var share: Double
        public var low: Double
        public var high: Double
    }
}
