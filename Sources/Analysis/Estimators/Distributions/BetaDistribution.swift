import Foundation

/// The beta distribution, by which the binomial's and Student's shares are told.
struct BetaDistribution {
    /// Both above 0.
    var alpha: Double
    var beta: Double

    /// The share of the distribution that is not above `point`: the regularised incomplete beta function.
    ///
    /// - Parameters:
    ///   - point: 0...1.
    ///   - rest: 1 − `point`, for who knows it more exactly than by subtraction.
    func cumulative(_ point: Double, rest: Double? = nil) -> Double {
        let rest = rest ?? 1 - point
        guard point > 0 else { return 0 }
        guard rest > 0 else { return 1 }
        // The fraction converges fast on one side of the mean only.
        guard point <= (alpha + 1) / (alpha + beta + 2) else {
            return 1 - BetaDistribution(alpha: beta, beta: alpha).cumulative(rest, rest: point)
        }
        let scale = logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta)
        return exp(scale + alpha * log(point) + beta * log(rest)) / alpha * fraction(at: point)
    }

    /// The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method.
    private func fraction(at point: Double) -> Double {
        var (upper, lower) = (1.0, 1 / nonzero(1 - (alpha + beta) * point / (alpha + 1)))
        var value = lower
        for step in 1...Self.mostSteps {
            let m = Double(step)
            let even = m * (beta - m) * point / ((alpha + 2 * m - 1) * (alpha + 2 * m))
            let odd =
                -(alpha + m) * (alpha + beta + m) * point / ((alpha + 2 * m) * (alpha + 2 * m + 1))
            var factor = 1.0
            for term in [even, odd] {
                lower = 1 / nonzero(1 + term * lower)
                upper = nonzero(1 + term / upper)
                factor = lower * upper
                value *= factor
            }
            if abs(factor - 1) < Self.precision { break }
        }
        return value
    }

    /// It takes about as many steps as the root of the larger parameter: this many are enough for a billion.
    private static let mostSteps = 100_000
    private static let precision = 1e-15

    private func nonzero(_ value: Double) -> Double {
        abs(value) < Double.leastNormalMagnitude ? Double.leastNormalMagnitude : value
    }

    private func logGamma(_ value: Double) -> Double {
        let (logarithm, _): (Double, Int) = lgamma(value)
        return logarithm
    }
}
