import Histogram

/// Latencies in an HDR histogram: microseconds to one hour, three significant digits. A value out of range is counted,
/// never clamped; the minimum, mean and maximum are exact.
struct LatencyHistogram {
    /// One hour in microseconds.
    static let highest: UInt64 = 3_600_000_000

    private var histogram = Histogram<UInt32>(
        lowestDiscernibleValue: 1,
        highestTrackableValue: highest,
        numberOfSignificantValueDigits: .three
    )
    private var sum = 0.0
    private var min = Double.infinity
    private var max = -Double.infinity
    private(set) var count = 0
    private(set) var outOfRange = 0

    /// Takes a latency in seconds.
    mutating func record(_ seconds: Double) {
        let microseconds = (seconds * 1e6).rounded()
        guard microseconds >= 0, microseconds <= Double(Self.highest), histogram.record(UInt64(microseconds)) else {
            outOfRange += 1
            return
        }
        count += 1
        sum += seconds
        min = Swift.min(min, seconds)
        max = Swift.max(max, seconds)
    }

    var summary: DurationSummary {
        guard count > 0 else { return DurationSummary(exact: []) }
        func percentile(_ percent: Double) -> Double {
            Swift.min(max, Double(histogram.valueAtPercentile(percent)) / 1e6)
        }
        return DurationSummary(
            count: count,
            min: min,
            mean: sum / Double(count),
            p50: percentile(50),
            p90: percentile(90),
            p95: percentile(95),
            p99: percentile(99),
            max: max
        )
    }
}
