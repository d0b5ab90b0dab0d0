import Foundation

// How many cases it would take, in all, for an interval to leave a threshold, if what was seen stays as it is. About as
// many: what was seen will not stay quite as it is. Nil where no number would do, since it lies on the threshold.
//
// `dependence` is how many of these cases are worth one independent one, 1 or more.
extension Interval {
    /// For Wilson's interval of a share: exact, since that interval is made of the thresholds that a test accepts.
    ///
    /// - Parameters:
    ///   - share: what was seen, 0...1.
    ///   - threshold: 0...1.
    public static func casesNeeded(
        share: Double,
        toLeave threshold: Double,
        dependence: Double = 1,
        confidence: Double = usualConfidence
    ) -> Int? {
        guard share != threshold else { return nil }
        let reach = NormalDistribution.quantile((1 + confidence) / 2)
        let distance = share - threshold
        return whole(reach * reach * threshold * (1 - threshold) / (distance * distance) * dependence)
    }

    /// For the interval of a mean, whose width shrinks with the root of the number of cases.
    ///
    /// - Parameters:
    ///   - mean: what was seen.
    ///   - interval: the mean's, of so many cases.
    ///   - cases: how many cases it was seen in, dependent or not.
    public static func casesNeeded(
        mean: Double,
        _ interval: Interval,
        of cases: Int,
        toLeave threshold: Double
    ) -> Int? {
        guard mean != threshold else { return nil }
        let ratio = (interval.high - interval.low) / 2 / (mean - threshold)
        return whole(Double(cases) * ratio * ratio)
    }

    /// For the interval of a percentile: of how many cases the share up to the threshold would differ from the
    /// percentile's own share. Where all cases lie on one side of the threshold: the least number of which a rank lies
    /// on the other side of the percentile at all.
    ///
    /// - Parameters:
    ///   - share: 0...1, such as 0.9 for the 90th percentile.
    ///   - sample: what was seen.
    ///   - threshold: in the sample's unit.
    /// - Returns: nil when nothing was seen, too.
    public static func casesNeeded(
        quantile share: Double,
        of sample: [Double],
        toLeave threshold: Double,
        dependence: Double = 1,
        confidence: Double = usualConfidence
    ) -> Int? {
        guard !sample.isEmpty, share > 0, share < 1 else { return nil }
        let within = Double(sample.count { $0 <= threshold }) / Double(sample.count)
        guard within != share else { return nil }
        if within == 0 || within == 1 {
            return whole(log((1 - confidence) / 2) / log(within == 1 ? share : 1 - share) * dependence)
        }
        let reach = NormalDistribution.quantile((1 + confidence) / 2)
        let distance = within - share
        return whole(reach * reach * share * (1 - share) / (distance * distance) * dependence)
    }

    /// The next whole number; nil beyond what anybody would wait for.
    private static func whole(_ cases: Double) -> Int? {
        cases.isFinite && cases < 1e15 ? Int(cases.rounded(.up)) : nil
    }
}
