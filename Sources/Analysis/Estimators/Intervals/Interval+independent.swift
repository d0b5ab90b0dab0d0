import Foundation

// Intervals of cases that do not depend on each other. `confidence` is 0...1, both ends together.
extension Interval {
    /// Of a share, by Wilson's score (1927): the shares that a test would not reject. It never leaves 0...1, and says
    /// something where all cases are of one kind, too.
    ///
    /// - Returns: nil when there is no case.
    public static func share(_ part: Int, of whole: Int, confidence: Double = usualConfidence) -> Interval? {
        guard whole > 0 else { return nil }
        let reach = NormalDistribution.quantile((1 + confidence) / 2)
        return wilson(Double(part) / Double(whole), of: Double(whole), reach: reach)
    }

    /// Of a mean, by Student's t: exact for normal samples, and nearly so for others that are large.
    ///
    /// - Returns: in the sample's unit; nil for fewer than two cases, whose spread nobody knows.
    public static func mean(of sample: [Double], confidence: Double = usualConfidence) -> Interval? {
        guard sample.count > 1 else { return nil }
        let count = Double(sample.count)
        let reach = StudentDistribution(degrees: count - 1).quantile((1 + confidence) / 2)
        return around(sample.mean, by: reach * (sample.variance / count).squareRoot())
    }

    /// Of a percentile, whatever the distribution: between two order statistics, whose ranks the binomial distribution
    /// gives exactly (David and Nagaraja, *Order Statistics*, 7.1). It covers with at least the confidence asked for,
    /// and holds the nearest-rank percentile of `DurationSummary`.
    ///
    /// - Parameter share: 0...1, such as 0.9 for the 90th percentile.
    /// - Returns: in the sample's unit; an end that the sample is too small to bound is ±infinity. Nil when there is no
    ///   case.
    public static func quantile(
        _ share: Double,
        of sample: [Double],
        confidence: Double = usualConfidence
    ) -> Interval? {
        guard !sample.isEmpty else { return nil }
        let below = BinomialDistribution(count: sample.count, chance: share)
        let low = below.quantile((1 - confidence) / 2)
        let high = below.quantile((1 + confidence) / 2) + 1
        return between(low, and: high, of: sample.sorted())
    }
}

// MARK: - Shared with dependent cases

extension Interval {
    /// - Parameters:
    ///   - whole: how many independent cases the share is of.
    ///   - reach: how many standard errors.
    static func wilson(_ share: Double, of whole: Double, reach: Double) -> Interval {
        let square = reach * reach / whole
        let middle = (share + square / 2) / (1 + square)
        let spread = (share * (1 - share) / whole + square / (4 * whole)).squareRoot()
        let half = reach / (1 + square) * spread
        // Rounding must not cut off what was seen.
        return Interval(low: max(0, min(share, middle - half)), high: min(1, max(share, middle + half)))
    }

    static func around(_ middle: Double, by half: Double) -> Interval {
        Interval(low: middle - half, high: middle + half)
    }

    /// Between the values of two ranks, which count from 1; infinite where there is no such rank.
    static func between(_ low: Int, and high: Int, of sorted: [Double]) -> Interval {
        Interval(
            low: low >= 1 ? sorted[low - 1] : -.infinity,
            high: high <= sorted.count ? sorted[high - 1] : .infinity
        )
    }
}

extension [Double] {
    /// NaN when there is none.
    var mean: Double { reduce(0, +) / Double(count) }

    /// Of the whole of which this is a sample; NaN for fewer than two.
    var variance: Double {
        let mean = mean
        return reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)
    }
}
