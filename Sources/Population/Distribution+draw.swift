import Foundation
public import Scenarios

extension Distribution {
    /// The longest duration that is drawn: 30 years, which no run outlives and every `Duration` holds.
    public static let longestDraw = Duration.seconds(1_000_000_000)

    /// Draws a duration, rounded to the nanosecond.
    public func draw(from stream: inout DrawStream) -> Duration {
        switch self {
        case .constant(let duration): return duration
        case .empirical(let sample): return sample[Int(stream.uniform() * Double(sample.count))]
        case .mixture(let parts): return parts.part(at: stream.uniform()).draw(from: &stream)
        default: return continuous(from: &stream)
        }
    }

    private func continuous(from stream: inout DrawStream) -> Duration {
        let seconds = min(seconds(from: &stream), Self.longestDraw.inSeconds)
        return .nanoseconds(Int64((seconds * 1e9).rounded()))
    }

    private func seconds(from stream: inout DrawStream) -> Double {
        switch self {
        case .constant, .empirical, .mixture: 0
        case .uniform(let from, let to):
            from.inSeconds + (to.inSeconds - from.inSeconds) * stream.uniform()
        case .exponential(let mean):
            -mean.inSeconds * Foundation.log(stream.uniform())
        case .normal(let mean, let deviation):
            stream.normalAboveZero(mean: mean.inSeconds, deviation: deviation.inSeconds)
        case .lognormal(let median, let sigma):
            median.inSeconds * exp(sigma * stream.normal())
        case .weibull(let mean, let shape):
            Self.weibullScale(mean: mean, shape: shape) * pow(-Foundation.log(stream.uniform()), 1 / shape)
        case .gamma(let mean, let shape):
            mean.inSeconds / shape * stream.gamma(shape: shape)
        }
    }
}

extension Distribution {
    /// The scale of a Weibull distribution, in seconds: its mean is scale · Γ(1 + 1/shape).
    fileprivate static func weibullScale(mean: Duration, shape: Double) -> Double {
        mean.inSeconds / tgamma(1 + 1 / shape)
    }
}

extension [Distribution.Part] {
    /// The part whose stretch of 0...1 a number lies in; the last one's stretch reaches to the end.
    fileprivate func part(at number: Double) -> Distribution {
        var left = number
        for part in dropLast() {
            if left < part.share { return part.distribution }
            left -= part.share
        }
        return self[count - 1].distribution
    }
}

extension DrawStream {
    /// A standard normal number, by the Box-Muller transform.
    mutating func normal() -> Double {
        let radius = (-2 * log(uniform())).squareRoot()
        return radius * cos(2 * .pi * uniform())
    }

    /// A normal number that is not negative: negative ones are drawn again, at most half of them as the mean is not
    /// negative.
    mutating func normalAboveZero(mean: Double, deviation: Double) -> Double {
        while true {
            let number = mean + deviation * normal()
            if number >= 0 { return number }
        }
    }

    /// A gamma number of scale 1 (Marsaglia, Tsang: *A simple method for generating gamma variables*, 2000).
    mutating func gamma(shape: Double) -> Double {
        // Below 1 the method doesn't hold: a draw of shape + 1 is scaled down, as its authors advise.
        if shape < 1 { return gamma(shape: shape + 1) * pow(uniform(), 1 / shape) }
        let d = shape - 1.0 / 3
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = normal()
            let v = pow(1 + c * x, 3)
            if v > 0, log(uniform()) < x * x / 2 + d - d * v + d * log(v) { return d * v }
        }
    }
}
