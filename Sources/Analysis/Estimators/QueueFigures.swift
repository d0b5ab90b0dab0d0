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
    /// The same, as if each had been as short as its requests and polls leave open.
    public var waitAtBest = DurationSummary(exact: [])
    /// Of the answered: queue entry to the first sight of the agent's typing, and to his first message's arrival.
    public var firstTyping: DurationSummary
    public var firstMessage: DurationSummary
    /// Of the answered who were told an estimate: the first one minus the wait that came of it. Positive: he was told
    /// too long a wait.
    public var estimateError: DurationSummary
    /// The same, whatever its sign.
    public var estimateMiss = DurationSummary(exact: [])
    /// Those estimates one by one, in the order of the visitors.
    public var estimates: [Estimate] = []
    /// At `ServiceLevel.threshold`.
    public var serviceLevel: ServiceLevel
    /// Offers to agents, and answers, in the order of a queue and a priority; and how many of them came before somebody's
    /// who had certainly entered earlier and still waited (rule I14).
    public var turns = 0
    public var inversions = 0
    /// Share waiting longer than t, by Kaplan-Meier: abandoned and unfinished waits are censored.
    public var stillWaiting: [CurvePoint]
    /// How long until an agent accepts, by the same; nil when nobody queued.
    public var waits: SurvivalSummary?
    /// Share that would wait longer than t, by Kaplan-Meier: leaving is the end, and every other one is censored.
    public var stillPatient: [CurvePoint] = []
    /// How long until a visitor leaves, by the same; nil when nobody queued.
    public var patience: SurvivalSummary?

    /// A wait as it was announced at first, and as it came of it from then on, seconds.
    public struct Estimate: Sendable, Equatable {
        public var announced: Double
        public var realised: Double

        /// Announced minus realised.
        public var error: Double { announced - realised }
    }

    /// One step of a survival curve: its value from `at` on, with its 95 % interval (Greenwood).
    public struct CurvePoint: Sendable, Equatable {
        public var at: Double
        public var share: Double
        public var low: Double
        public var high: Double
    }
}
