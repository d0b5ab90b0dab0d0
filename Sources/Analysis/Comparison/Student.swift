import Foundation

/// Student's t distribution, for the means of few values.
enum Student {
    /// The probability of at least `t`.
    static func upperTail(_ t: Double, freedom: Double) -> Double {
        let tail = incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2
        return t > 0 ? tail : 1 - tail
    }

    /// The t that is exceeded with that probability (0 < probability < 0.5).
    static func quantile(upperTail probability: Double, freedom: Double) -> Double {
        var (low, high) = (0.0, 1.0)
        while upperTail(high, freedom: freedom) > probability { high *= 2 }
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if upperTail(middle, freedom: freedom) > probability { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// The regularised incomplete beta function, by its continued fraction (modified Lentz).
    private static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
        if x <= 0 || x >= 1 { return x >= 1 ? 1 : 0 }
        // The fraction converges fast on this side only.
        if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
        let logOfBeta: Double = lgamma(a) + lgamma(b) - lgamma(a + b)
        let front: Double = exp(a * log(x) + b * log(1 - x) - logOfBeta) / a
        var numerator = 1.0
        var denominator = 1 / (1 - (a + b) * x / (a + 1))
        var fraction = denominator
        for step in 1...300 {
            let m = Double(step)
            let (before, at, after) = (a + 2 * m - 1, a + 2 * m, a + 2 * m + 1)
            let even: Double = m * (b - m) * x / (before * at)
            let odd: Double = -(a + m) * (a + b + m) * x / (at * after)
            for part in [even, odd] {
                denominator = 1 / (1 + part * denominator)
                numerator = 1 + part / numerator
                fraction *= numerator * denominator
            }
            if abs(numerator * denominator - 1) < 1e-14 { break }
        }
        return front * fraction
    }
}
