extension DurationSummary {
    /// Exact order statistics of a sample in seconds. A percentile is by nearest rank: the smallest value that at least
    /// that share of the sample does not exceed. So it is always a value that was really seen.
    package init(exact sample: [Double]) {
        let sorted = sample.sorted()
        func percentile(_ share: Double) -> Double? {
            guard !sorted.isEmpty else { return nil }
            return sorted[Self.rank(share, of: sorted.count) - 1]
        }
        self.init(
            count: sorted.count,
            min: sorted.first,
            mean: sorted.isEmpty ? nil : sorted.reduce(0, +) / Double(sorted.count),
            p50: percentile(0.5),
            p90: percentile(0.9),
            p95: percentile(0.95),
            p99: percentile(0.99),
            max: sorted.last,
            sample: sample
        )
    }

    /// The nearest rank of a percentile among so many cases (1 or more), counted from 1.
    ///
    /// - Parameter share: 0...1, such as 0.9 for the 90th percentile.
    static func rank(_ share: Double, of count: Int) -> Int {
        Swift.max(1, Int((share * Double(count)).rounded(.up)))
    }
}
