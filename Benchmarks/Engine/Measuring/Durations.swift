/// Durations that were measured, every one of them.
public struct Durations: Sendable {
    private var nanoseconds: [Int64] = []

    public init() {}

    public var count: Int { nanoseconds.count }

    public mutating func add(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        nanoseconds.append(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }

    /// The quantiles that the tables show, in microseconds, as the yardsticks in C name them.
    public var figures: [(String, Double)] {
        let sorted = nanoseconds.sorted()
        let shares = [("p50_us", 0.5), ("p99_us", 0.99), ("p999_us", 0.999), ("max_us", 1)]
        return shares.map { name, share in
            (name, sorted.isEmpty ? 0 : Double(sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]) / 1e3)
        }
    }
}
