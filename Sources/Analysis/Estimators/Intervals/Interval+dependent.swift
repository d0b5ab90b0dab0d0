// Intervals of cases in the order in which they came, each of which may depend on those before it. `confidence` is
// 0...1, both ends together.
extension Interval {
    /// Fewer cases say too little of how they depend on each other.
    public static let leastDependent = 50

    /// Fewer dependent cases say too little of a mean: waits are skewed, and a run may lack the rare long ones.
    public static let leastDependentForMean = 100

    /// Of a share: Wilson's score for as many cases as they are worth.
    ///
    /// - Returns: nil for fewer cases than `leastDependent`.
    public static func share(inOrder cases: [Bool], confidence: Double = usualConfidence) -> Interval? {
        guard cases.count >= leastDependent else { return nil }
        let marks = cases.map { $0 ? 1.0 : 0.0 }
        return wilson(marks.mean, of: Sections(inOrder: marks).worth, reach: sectionReach(confidence))
    }

    /// Of a mean, in the sample's unit.
    ///
    /// - Returns: nil for fewer cases than `leastDependentForMean`.
    public static func mean(inOrder sample: [Double], confidence: Double = usualConfidence) -> Interval? {
        guard sample.count >= leastDependentForMean else { return nil }
        let error = (sample.variance / Sections(inOrder: sample).worth).squareRoot()
        return around(sample.mean, by: sectionReach(confidence) * error)
    }

    /// Of a percentile, in the sample's unit: how much the share of cases up to the sample's own percentile may vary,
    /// read off the sample at the shares that it may have. An end that the sample is too small to bound is ±infinity.
    ///
    /// - Parameter share: 0...1, such as 0.9 for the 90th percentile.
    /// - Returns: nil for fewer cases than `leastDependent`.
    public static func quantile(
        _ share: Double,
        inOrder sample: [Double],
        confidence: Double = usualConfidence
    ) -> Interval? {
        guard sample.count >= leastDependent else { return nil }
        let sorted = sample.sorted()
        let own = sorted[DurationSummary.rank(share, of: sorted.count) - 1]
        let worth = Sections(inOrder: sample.map { $0 <= own ? 1 : 0 }).worth
        let half = sectionReach(confidence) * (share * (1 - share) / worth).squareRoot()
        let count = Double(sorted.count)
        let low = Int(((share - half) * count).rounded(.down))
        let high = Int(((share + half) * count).rounded(.up)) + 1
        return between(low, and: high, of: sorted)
    }

    /// How many standard errors the truth may be away, as the few sections tell.
    private static func sectionReach(_ confidence: Double) -> Double {
        StudentDistribution(degrees: Sections.degrees).quantile((1 + confidence) / 2)
    }
}
