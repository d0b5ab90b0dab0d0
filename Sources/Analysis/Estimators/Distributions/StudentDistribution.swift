import Foundation

/// Student's t distribution: how far a small sample's mean strays, in its own standard errors.
struct StudentDistribution {
    /// Degrees of freedom, above 0.
    var degrees: Double

    /// The share of the distribution that is not above `point`.
    func cumulative(_ point: Double) -> Double {
        let square = point * point
        let (near, far) = (square / (degrees + square), degrees / (degrees + square))
        let outside = BetaDistribution(alpha: degrees / 2, beta: 0.5).cumulative(far, rest: near)
        return point > 0 ? 1 - outside / 2 : outside / 2
    }

    /// The point that a share of the distribution does not exceed; ±infinity for 0 and 1.
    ///
    /// Newton's method on the negative half from the normal's point, which lies nearer to 0: the tail is convex there,
    /// so that every step falls short of the root and none goes beyond it.
    ///
    /// - Parameter share: 0...1.
    func quantile(_ share: Double) -> Double {
        guard share > 0 else { return -.infinity }
        guard share < 1 else { return .infinity }
        if share == 0.5 { return 0 }
        if share > 0.5 { return -quantile(1 - share) }
        var point = NormalDistribution.quantile(share)
        for _ in 0..<Self.mostSteps {
            let step = (cumulative(point) - share) / density(point)
            point -= step
            if abs(step) <= Self.precision * abs(point) { break }
        }
        return point
    }

    /// More than the heaviest tail needs that a double can tell.
    private static let mostSteps = 200
    private static let precision = 1e-14

    private func density(_ point: Double) -> Double {
        let (half, _): (Double, Int) = lgamma(degrees / 2)
        let (next, _): (Double, Int) = lgamma((degrees + 1) / 2)
        let scale = next - half - 0.5 * log(degrees * Double.pi)
        return exp(scale - (degrees + 1) / 2 * log1p(point * point / degrees))
    }
}
