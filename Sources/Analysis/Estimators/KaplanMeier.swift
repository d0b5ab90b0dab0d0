import Foundation

/// The share that lasts longer than t, from durations of which some are only known to be longer than they were seen.
///
/// Kaplan and Meier (1958). The interval is the 95 % one by Greenwood's variance on the log(-log) scale (Kalbfleisch
/// and Prentice), so that it never leaves 0...1.
enum KaplanMeier {
    /// How long somebody stayed, in seconds, and whether the end was seen. Where not, it is right-censored.
    struct Stay {
        var length: Double
        var isEnded: Bool
    }

    /// A distinct length: how many were still there just before it, how many ended at it, and what share is left.
    struct Step {
        var length: Double
        var atRisk: Double
        var ended: Double
        var survival: Double

        /// Its part in Greenwood's sum.
        var greenwood: Double { ended / (atRisk * (atRisk - ended)) }
    }

    /// The normal distribution's 97.5 % point.
    static let z = NormalDistribution.quantile((1 + Interval.usualConfidence) / 2)

    /// One point at 0, and one at each distinct length, censored or not, in ascending order.
    static func curve(_ stays: [Stay]) -> [QueueFigures.CurvePoint] {
        guard !stays.isEmpty else { return [] }
        var greenwood = 0.0
        var curve: [QueueFigures.CurvePoint] = []
        if stays.allSatisfy({ $0.length > 0 }) { curve.append(point(at: 0, survival: 1, greenwood: 0)) }
        for step in steps(stays) {
            greenwood += step.greenwood
            curve.append(point(at: step.length, survival: step.survival, greenwood: greenwood))
        }
        return curve
    }

    /// The distinct lengths, censored or not, in ascending order.
    static func steps(_ stays: [Stay]) -> [Step] {
        var atRisk = stays.count
        var survival = 1.0
        return tallied(stays).map { length, ended, all in
            survival *= 1 - Double(ended) / Double(atRisk)
            defer { atRisk -= all }
            return Step(length: length, atRisk: Double(atRisk), ended: Double(ended), survival: survival)
        }
    }

    /// Distinct lengths in ascending order, with how many ended there, and how many ended or were censored there.
    private static func tallied(_ stays: [Stay]) -> [(length: Double, ended: Int, all: Int)] {
        var tallies: [(length: Double, ended: Int, all: Int)] = []
        for stay in stays.sorted(by: { $0.length < $1.length }) {
            if tallies.last?.length != stay.length { tallies.append((stay.length, 0, 0)) }
            tallies[tallies.count - 1].all += 1
            if stay.isEnded { tallies[tallies.count - 1].ended += 1 }
        }
        return tallies
    }

    private static func point(at length: Double, survival: Double, greenwood: Double) -> QueueFigures.CurvePoint {
        guard survival > 0, survival < 1 else {
            return QueueFigures.CurvePoint(at: length, share: survival, low: survival, high: survival)
        }
        let spread = z * greenwood.squareRoot() / log(survival)
        let bounds = [pow(survival, exp(spread)), pow(survival, exp(-spread))]
        return QueueFigures.CurvePoint(
            at: length,
            share: survival,
            low: bounds.min() ?? survival,
            high: bounds.max() ?? survival
        )
    }
}
