/// The run's requests and how they were answered.
public struct HTTPFigures: Sendable, Equatable {
    public var requests: Int
    /// Requests without a reply that makes sense: unreachable, overloaded, not understood.
    public var failed: Int
    /// Seconds from the intended instant to the end of the reply, without exchanges that wait for events by design.
    public var latency: DurationSummary
    /// The same, as if each reply had come as early as it can have: where Dwell was busy with something else, it may
    /// have lain there unread. Equal to `latency` where it never was.
    public var latencyAtBest: DurationSummary
    /// As `latency`, from the instant at which a request really went out.
    public var rawLatency: DurationSummary
    /// Latencies beyond what the histogram holds (one hour): counted here, in no percentile, never clamped.
    public var outOfRange: Int = 0
    /// By name.
    public var operations: [Operation]

    /// The requests of one step of the binding.
    public struct Operation: Sendable, Equatable {
        public var name: String
        public var requests: Int
        public var failed: Int
        /// Whether its replies wait for events by design, so that its latencies say nothing.
        public var waitsForEvents: Bool
        /// Seconds from the intended instant to the end of the reply.
        public var latency: DurationSummary
        /// Seconds from the instant at which the request really went out.
        public var rawLatency: DurationSummary
    }
}
