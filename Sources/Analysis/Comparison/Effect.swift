import Foundation

/// By how much one metric changed, and how well its runs tell.
///
/// `docs/decisions/0013-comparing.md` says why this way: a t interval over the runs, of the logarithms of durations.
struct Effect {
    /// The typical figure of either side, in the metric's unit.
    let baseline: Double
    let candidate: Double
    /// The change on the scale on which it is judged.
    let estimate: Double
    /// What the change of one pair scatters by on that scale, of one run a side where they aren't paired.
    let spread: Double
    private(set) var standardError: Double
    private(set) var freedom: Double
    let scale: EffectScale

    /// Nil when the runs can't tell what chance does: one a side, or none.
    init?(_ sample: Sample, scale: EffectScale, resolution: Double) {
        let before = sample.baseline.map(scale.forward)
        let after = sample.candidate.map(scale.forward)
        guard
            let told = sample.isPaired
                ? Self.paired(zip(before, after).map { $1 - $0 }, least: resolution)
                : Self.apart(before, after, least: resolution)
        else { return nil }
        (spread, standardError, freedom) = told
        (baseline, candidate) = (scale.backward(Self.mean(before)), scale.backward(Self.mean(after)))
        estimate = Self.mean(after) - Self.mean(before)
        self.scale = scale
    }

    /// The probability of so large an increase, or of a larger one, when the true change is `change` on the scale.
    func chance(ofIncreaseBeyond change: Double = 0) -> Double {
        StudentDistribution(degrees: freedom).cumulative((change - estimate) / standardError)
    }

    /// Of the difference, in the metric's unit: each end is wrong with that probability.
    func interval(eachEnd probability: Double) -> Interval {
        let reach = -StudentDistribution(degrees: freedom).quantile(probability) * standardError
        return Interval(
            low: scale.difference(of: estimate - reach, from: baseline),
            high: scale.difference(of: estimate + reach, from: baseline)
        )
    }

    /// The same change seen in so many pairs, or runs a side.
    func seen(in count: Int, isPaired: Bool) -> Effect {
        var same = self
        same.standardError = spread / Double(count).squareRoot()
        same.freedom = Double(isPaired ? count - 1 : 2 * (count - 1))
        return same
    }
}

extension Effect {
    private typealias Told = (spread: Double, standardError: Double, freedom: Double)

    /// Figures that never scatter, as those of virtual time may be, are no surer than what they are counted in.
    private static func paired(_ differences: [Double], least: Double) -> Told? {
        guard differences.count >= 2 else { return nil }
        let count = Double(differences.count)
        let spread = max(variance(differences).squareRoot(), least)
        return (spread, spread / count.squareRoot(), count - 1)
    }

    /// Welch's; for one run against several a prediction interval, since that run scatters as they do.
    private static func apart(_ before: [Double], _ after: [Double], least: Double) -> Told? {
        guard !before.isEmpty, !after.isEmpty, before.count + after.count > 2 else { return nil }
        let (n, m) = (Double(before.count), Double(after.count))
        let known = [before, after].filter { $0.count > 1 }.map { max(variance($0), least * least / 2) }
        let (v, w) = (known[0], known[known.count - 1])
        let (a, b) = (v / n, w / m)
        let freedom =
            known.count == 1 ? max(n, m) - 1 : (a + b) * (a + b) / (a * a / (n - 1) + b * b / (m - 1))
        return ((v + w).squareRoot(), (a + b).squareRoot(), freedom)
    }

    private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

    private static func variance(_ values: [Double]) -> Double {
        let mean = mean(values)
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
    }
}
