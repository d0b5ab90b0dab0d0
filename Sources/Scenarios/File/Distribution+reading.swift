import Foundation

extension Distribution {
    /// The names that a distribution has in the file.
    static let names = ["uniform", "exponential", "normal", "lognormal", "weibull", "gamma"]
    /// Shapes beyond these make draws that no floating-point number holds, or constants.
    static let shapes = 0.1...100.0
    /// The standard deviation of a log-normal's logarithm: 5 already spreads 90 % of the draws over seven decades.
    static let sigmas = 0.0...5.0
    /// The 95th percentile of the standard normal distribution.
    static let normalP95 = 1.644_853_626_951_472_7
    /// The highest 95th percentile of a log-normal whose median is 1.
    static let highestP95 = exp(sigmas.upperBound * normalP95)
}

extension YAMLField {
    /// A bare duration, which is constant, or a distribution by its name: `{ weibull: { mean: 4s, shape: 0.7 } }`.
    func distribution() -> Distribution? {
        if case .scalar = value.content { return duration().map(Distribution.constant) }
        guard let (name, field) = oneKey(of: Distribution.names) else { return nil }
        switch name {
        case "uniform": return field.uniform()
        case "exponential": return field.exponential()
        case "normal": return field.normal()
        case "lognormal": return field.lognormal()
        case "weibull": return field.meanAndShape().map { .weibull(mean: $0, shape: $1) }
        default: return field.meanAndShape().map { .gamma(mean: $0, shape: $1) }
        }
    }

    private func uniform() -> Distribution? {
        guard let fields = map("from", "to") else { return nil }
        let from = fields.required("from")?.duration()
        let to = fields.required("to")?.duration()
        guard let from, let to else { return nil }
        guard from <= to else {
            problem("`from` (\(from.text)) is above `to` (\(to.text))")
            return nil
        }
        return .uniform(from: from, to: to)
    }

    private func exponential() -> Distribution? {
        map("mean")?.required("mean")?.positiveDuration().map(Distribution.exponential)
    }

    private func normal() -> Distribution? {
        guard let fields = map("mean", "deviation") else { return nil }
        let mean = fields.required("mean")?.duration()
        let deviation = fields.required("deviation")?.duration()
        guard let mean, let deviation else { return nil }
        return .normal(mean: mean, deviation: deviation)
    }

    private func lognormal() -> Distribution? {
        guard let fields = map("median", "p95", "sigma") else { return nil }
        let median = fields.required("median")?.positiveDuration()
        let p95 = fields["p95"]?.positiveDuration()
        let sigma = fields["sigma"]?.number(in: Distribution.sigmas)
        guard (fields["p95"] == nil) != (fields["sigma"] == nil) else {
            problem("a lognormal needs its `median` and either `p95` or `sigma`, not both")
            return nil
        }
        guard let median else { return nil }
        if let sigma { return .lognormal(median: median, sigma: sigma) }
        guard let p95 else { return nil }
        return fields["p95"]?.lognormal(median: median, p95: p95)
    }

    private func lognormal(median: Duration, p95: Duration) -> Distribution? {
        let sigma = Foundation.log(p95 / median) / Distribution.normalP95
        guard Distribution.sigmas.contains(sigma) else {
            let most = Number.plain(Distribution.highestP95, digits: 0)
            problem("`p95` (\(p95.text)) must lie above the median (\(median.text)), at most \(most) times as high")
            return nil
        }
        return .lognormal(median: median, sigma: sigma)
    }

    private func meanAndShape() -> (mean: Duration, shape: Double)? {
        guard let fields = map("mean", "shape") else { return nil }
        let mean = fields.required("mean")?.positiveDuration()
        let shape = fields.required("shape")?.number(in: Distribution.shapes)
        guard let mean, let shape else { return nil }
        return (mean, shape)
    }

    private func positiveDuration() -> Duration? {
        duration(in: .nanoseconds(1) ... .longestWritten)
    }
}
