/// The run's requests and how they were answered.
public struct HTTPFigures: Sendable, Equatable {
    public var requests: Int
    public var failed: Int
    /// From the intended instant, without exchanges that wait for events by design.
    public var latency: DurationSummary
    /// From the instant a request really went out.
    public var rawLatency: DurationSummary
    /// Latencies beyond what the histogram holds (one hour): counted here, in no percentile, never clamped.
    public var outOfRange: Int = 0
    public var operations: [Operation]

    public struct Operation: Sendable, Equatable {
        public var name: String
        public var requests: Int
        public var failed: Int
        public var waitsForEvents: Bool
        /// From the intended instant.
        public var latency: DurationSummary
        /// From the instant a request really went out.
        public var rawLatency: DurationSummary
    }
}
