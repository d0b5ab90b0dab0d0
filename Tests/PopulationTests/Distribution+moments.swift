import Foundation
import Scenarios

extension Distribution {
    /// The expected value, in seconds.
    var mean: Double {
        switch self {
        case .constant(let duration): duration.inSeconds
        case .uniform(let from, let to): (from.inSeconds + to.inSeconds) / 2
        case .exponential(let mean), .weibull(let mean, _), .gamma(let mean, _): mean.inSeconds
        case .lognormal(let median, let sigma): median.inSeconds * exp(sigma * sigma / 2)
        case .normal(let mean, let deviation): Self.meanAboveZero(mean.inSeconds, deviation.inSeconds)
        case .empirical(let sample): sample.reduce(0) { $0 + $1.inSeconds } / Double(sample.count)
        case .mixture(let parts): parts.reduce(0) { $0 + $1.share * $1.distribution.mean }
        }
    }

    /// The probability that a draw lasts longer than `time`; nil where no closed form exists (gamma).
    func survival(at time: Duration) -> Double? {
        let time = time.inSeconds
        guard time >= 0 else { return 1 }
        switch self {
        case .constant(let duration):
            return duration.inSeconds > time ? 1 : 0
        case .uniform(let from, let to):
            guard from < to else { return from.inSeconds > time ? 1 : 0 }
            return min(1, max(0, (to.inSeconds - time) / (to.inSeconds - from.inSeconds)))
        case .exponential(let mean):
            return exp(-time / mean.inSeconds)
        case .normal(let mean, let deviation):
            guard deviation > .zero else { return mean.inSeconds > time ? 1 : 0 }
            let (mean, deviation) = (mean.inSeconds, deviation.inSeconds)
            return Self.normalTail((time - mean) / deviation) / Self.normalTail(-mean / deviation)
        case .lognormal(let median, let sigma):
            guard time > 0 else { return 1 }
            guard sigma > 0 else { return median.inSeconds > time ? 1 : 0 }
            return Self.normalTail(Foundation.log(time / median.inSeconds) / sigma)
        case .weibull(let mean, let shape):
            return exp(-pow(time / Self.weibullScale(mean: mean, shape: shape), shape))
        case .empirical(let sample):
            return Double(sample.count { $0.inSeconds > time }) / Double(sample.count)
        case .mixture(let parts):
            return parts.reduce(0) { sum, part in
                sum.flatMap { sum in part.distribution.survival(at: .seconds(time)).map { sum + part.share * $0 } }
            }
        case .gamma:
            return nil
        }
    }

    /// The scale of a Weibull distribution, in seconds: its mean is scale · Γ(1 + 1/shape).
    private static func weibullScale(mean: Duration, shape: Double) -> Double {
        mean.inSeconds / tgamma(1 + 1 / shape)
    }

    /// The mean of a normal distribution cut off at zero: μ + σ φ(μ/σ) / Φ(μ/σ).
    private static func meanAboveZero(_ mean: Double, _ deviation: Double) -> Double {
        guard deviation > 0 else { return mean }
        let ratio = mean / deviation
        let density = exp(-ratio * ratio / 2) / (2 * Double.pi).squareRoot()
        return mean + deviation * density / normalTail(-ratio)
    }

    /// The probability that a standard normal draw lies above `z`.
    private static func normalTail(_ z: Double) -> Double {
        erfc(z / 2.0.squareRoot()) / 2
    }
}
