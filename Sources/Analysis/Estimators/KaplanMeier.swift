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

    /// The normal distribution's 97.5 % point.
    static let z = 1.959963984540054

    /// One point at 0, and one at each distinct length, censored or not, in ascending order.
    static func curve(_ stays: [Stay]) -> [QueueFigures.CurvePoint] {
        guard !stays.isEmpty else { return [] }
        var atRisk = stays.count
        var survival = 1.0
        var greenwood = 0.0
        var curve: [QueueFigures.CurvePoint] = []
        if stays.allSatisfy({ $0.length > 0 }) { curve.append(point(at: 0, survival: 1, greenwood: 0)) }
        for (length, ended, all) in tallied(stays) {
            let (risk, ends) = (Double(atRisk), Double(ended))
            survival *= 1 - ends / risk
            greenwood += ends / (risk * (risk - ends))
            atRisk -= all
            curve.append(point(at: length, survival: survival, greenwood: greenwood))
        }
        return curve
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
