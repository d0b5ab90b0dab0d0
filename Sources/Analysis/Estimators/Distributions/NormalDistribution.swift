import Foundation

/// The standard normal distribution.
enum NormalDistribution {
    /// The share of the distribution that is not above `point`.
    static func cumulative(_ point: Double) -> Double {
        0.5 * erfc(-point / 2.0.squareRoot())
    }

    /// The point that a share of the distribution does not exceed; ±infinity for 0 and 1.
    ///
    /// A rational approximation (Acklam, 2003; relative error 1e-9), made exact by two steps of Halley's method.
    ///
    /// - Parameter share: 0...1.
    static func quantile(_ share: Double) -> Double {
        guard share > 0 else { return -.infinity }
        guard share < 1 else { return .infinity }
        if share > 0.5 { return -quantile(1 - share) }
        var point = share < lowTail ? tail(share) : middle(share - 0.5)
        for _ in 0..<2 { point = refined(point, share) }
        return point
    }

    /// Below it the tail's formula is the better one.
    private static let lowTail = 0.02425

    private static func tail(_ share: Double) -> Double {
        let q = (-2 * log(share)).squareRoot()
        let above = polynomial(
            q,
            -7.784894002430293e-03,
            -3.223964580411365e-01,
            -2.400758277161838,
            -2.549732539343734,
            4.374664141464968,
            2.938163982698783
        )
        let below = polynomial(
            q,
            7.784695709041462e-03,
            3.224671290700398e-01,
            2.445134137142996,
            3.754408661907416,
            1
        )
        return above / below
    }

    private static func middle(_ offset: Double) -> Double {
        let square = offset * offset
        let above = polynomial(
            square,
            -3.969683028665376e+01,
            2.209460984245205e+02,
            -2.759285104469687e+02,
            1.383577518672690e+02,
            -3.066479806614716e+01,
            2.506628277459239
        )
        let below = polynomial(
            square,
            -5.447609879822406e+01,
            1.615858368580409e+02,
            -1.556989798598866e+02,
            6.680131188771972e+01,
            -1.328068155288572e+01,
            1
        )
        return offset * above / below
    }

    private static func refined(_ point: Double, _ share: Double) -> Double {
        let error = (cumulative(point) - share) * (2 * Double.pi).squareRoot() * exp(point * point / 2)
        return point - error / (1 + point * error / 2)
    }

    /// By Horner, the highest power first.
    private static func polynomial(_ variable: Double, _ coefficients: Double...) -> Double {
        coefficients.reduce(0) { $0 * variable + $1 }
    }
}
