/// Lateness by Turnbull's estimate, in seconds, where events were polled for. It is known only up to innermost
/// intervals, so each percentile is told by both ends of the one in which it lies.
public struct LatenessEstimate: Sendable, Equatable {
    /// How many invites.
    public var count: Int
    /// Of these: known only to lie between two polls.
    public var polled: Int
    public var p50: ClosedRange<Double>
    public var p90: ClosedRange<Double>
    public var p95: ClosedRange<Double>
    public var p99: ClosedRange<Double>

    /// The percentiles by the names that tables and `summary.json` use, in their order.
    public static var statistics: [(name: String, value: KeyPath<LatenessEstimate, ClosedRange<Double>>)] {
        [("p50", \.p50), ("p90", \.p90), ("p95", \.p95), ("p99", \.p99)]
    }

    /// Nil where nothing was polled: then lateness is known exactly.
    init?(_ cases: [Turnbull.Case]) {
        let polled = cases.count { known in known.after.map { $0 < known.until } ?? false }
        let steps = Turnbull.steps(cases)
        guard polled > 0, let last = steps.last else { return nil }
        func percentile(_ share: Double) -> ClosedRange<Double> {
            var sum = 0.0
            let step = steps.first { step in
                sum += step.share
                return sum >= share - Turnbull.precision
            }
            return (step ?? last).from...(step ?? last).to
        }
        self.init(
            count: cases.count,
            polled: polled,
            p50: percentile(0.5),
            p90: percentile(0.9),
            p95: percentile(0.95),
            p99: percentile(0.99)
        )
    }

    init(
        count: Int,
        polled: Int,
        p50: ClosedRange<Double>,
        p90: ClosedRange<Double>,
        p95: ClosedRange<Double>,
        p99: ClosedRange<Double>
    ) {
        self.count = count
        self.polled = polled
        self.p50 = p50
        self.p90 = p90
        self.p95 = p95
        self.p99 = p99
    }
}
