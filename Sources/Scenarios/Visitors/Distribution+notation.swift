import Foundation

extension Notation<Distribution> {
    /// A bare duration, which is constant, or a distribution by its name: `{ weibull: { mean: 4s, shape: 0.7 } }`.
    static let distribution: Notation<Distribution> = Notation(
        read: { field in
            if case .scalar = field.value.content { return field.duration().map(Distribution.constant) }
            guard let (name, field) = field.oneKey(of: Distribution.forms.map(\.name)) else { return nil }
            return Distribution.forms.first { $0.name == name }?.read(field)
        },
        write: { $0.written },
        schema: .named("distribution")
    )
}

extension Distribution {
    /// Shapes beyond these make draws that no floating-point number holds, or constants.
    static let shapes = 0.1...100.0
    /// The standard deviation of a log-normal's logarithm: 5 already spreads 90 % of the draws over seven decades.
    static let sigmas = 0.0...5.0
    /// The 95th percentile of the standard normal distribution.
    static let normalP95 = 1.644_853_626_951_472_7
    /// The highest 95th percentile of a log-normal whose median is 1.
    static let highestP95 = exp(sigmas.upperBound * normalP95)

    /// What stands for `.named("distribution")`.
    static let schema: Schema = .either([.duration, .oneOf(forms.map { (form: Form) in (form.name, form.schema) })])

    /// As the file writes it.
    fileprivate var written: Written {
        switch self {
        case .constant(let duration): .word(duration.written)
        case .uniform(let from, let to): .call("uniform", ["from": .word(from.written), "to": .word(to.written)])
        case .exponential(let mean): .call("exponential", ["mean": .word(mean.written)])
        case .normal(let mean, let deviation):
            .call("normal", ["mean": .word(mean.written), "deviation": .word(deviation.written)])
        case .lognormal(let median, let sigma):
            .call("lognormal", ["median": .word(median.written), "sigma": .number(Number.written(sigma))])
        case .weibull(let mean, let shape):
            .call("weibull", ["mean": .word(mean.written), "shape": .number(Number.written(shape))])
        case .gamma(let mean, let shape):
            .call("gamma", ["mean": .word(mean.written), "shape": .number(Number.written(shape))])
        case .empirical(let sample): .map(["empirical": Notation.sample.write(sample)])
        case .mixture(let parts): .map(["mixture": Notation.mixture.write(parts)])
        }
    }
}
