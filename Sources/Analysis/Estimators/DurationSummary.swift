/// A sample of durations in seconds, summed up. Every statistic is nil when the sample is empty.
public struct DurationSummary: Sendable, Equatable {
    /// How many durations.
    public var count: Int
    public var min: Double?
    public var mean: Double?
    public var p50: Double?
    public var p90: Double?
    public var p95: Double?
    public var p99: Double?
    public var max: Double?
    /// The durations, in the order in which their cases came; empty where only a histogram was kept.
    package var sample: [Double] = []

    /// The statistics by the names that metrics, tables and `summary.json` use, in their order.
    public static var statistics: [(name: String, value: KeyPath<DurationSummary, Double?>)] {
        [
            ("min", \.min), ("mean", \.mean), ("p50", \.p50), ("p90", \.p90), ("p95", \.p95), ("p99", \.p99),
            ("max", \.max),
        ]
    }

    /// The percentiles among them, by their shares.
    static let percentiles = ["p50": 0.5, "p90": 0.9, "p95": 0.95, "p99": 0.99]
}
