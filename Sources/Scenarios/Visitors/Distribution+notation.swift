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

// MARK: - The forms

extension Distribution {
    /// One kind of distribution, by its name.
    fileprivate struct Form: Sendable {
        let name: String
        let schema: Schema
        let read: @Sendable (YAMLField) -> Distribution?

        /// From parameters; `make` notes what is wrong with them together.
        init(
            _ name: String,
            _ keys: [Key<Parameters>],
            _ make: @escaping @Sendable (Parameters, YAMLField) -> Distribution?
        ) {
            let notation = Shape(Parameters(), keys).notation
            self.name = name
            schema = notation.schema
            read = { field in notation.read(field).flatMap { make($0, field) } }
        }

        /// From a value that is not a map of parameters.
        init<Value: Sendable>(
            _ name: String,
            _ notation: Notation<Value>,
            _ make: @escaping @Sendable (Value) -> Distribution
        ) {
            self.name = name
            schema = notation.schema
            read = { notation.read($0).map(make) }
        }
    }

    /// What the forms are given.
    fileprivate struct Parameters: Sendable {
        var from = Duration.zero
        var to = Duration.zero
        var mean = Duration.zero
        var deviation = Duration.zero
        var median = Duration.zero
        var p95: Duration?
        var sigma: Double?
        var shape = 1.0
    }

    fileprivate static let forms: [Form] = [
        Form("uniform", [.duration("from", \.from, "the least"), .duration("to", \.to, "the most")]) { given, field in
            guard given.from <= given.to else {
                field.problem("`from` (\(given.from.text)) is above `to` (\(given.to.text))")
                return nil
            }
            return .uniform(from: given.from, to: given.to)
        },
        Form("exponential", [.mean]) { given, _ in .exponential(mean: given.mean) },
        Form(
            "normal",
            [.duration("mean", \.mean, "the mean"), .duration("deviation", \.deviation, "the standard deviation")]
        ) { given, _ in .normal(mean: given.mean, deviation: given.deviation) },
        Form("lognormal", [.median, .p95, .sigma]) { given, field in field.lognormal(given) },
        Form("weibull", [.mean, .shape]) { given, _ in .weibull(mean: given.mean, shape: given.shape) },
        Form("gamma", [.mean, .shape]) { given, _ in .gamma(mean: given.mean, shape: given.shape) },
        Form("empirical", .sample) { .empirical($0) },
        Form("mixture", .mixture) { .mixture($0) },
    ]
}

extension Key<Distribution.Parameters> {
    fileprivate static let mean = Key("mean", \.mean, .positive, isRequired: true, "the mean")
    fileprivate static let median = Key("median", \.median, .positive, isRequired: true, "the median")
    fileprivate static let p95 = Key.optional(
        "p95",
        \.p95,
        .positive,
        absent: "`sigma` says it",
        "what 5 % are longer than"
    )
    fileprivate static let sigma = Key.optional(
        "sigma",
        \.sigma,
        .number(in: Distribution.sigmas),
        absent: "`p95` says it",
        "the deviation of the logarithm"
    )
    fileprivate static let shape = Key(
        "shape",
        \.shape,
        .number(in: Distribution.shapes),
        isRequired: true,
        "below 1, who has stayed long stays longer"
    )

    fileprivate static func duration(
        _ name: String,
        _ place: any WritableKeyPath<Distribution.Parameters, Duration> & Sendable,
        _ meaning: String
    ) -> Key {
        Key(name, place, .duration, isRequired: true, meaning)
    }
}

extension YAMLField {
    fileprivate func lognormal(_ given: Distribution.Parameters) -> Distribution? {
        let (median, p95) = (given.median, given.p95)
        guard (p95 == nil) != (given.sigma == nil) else {
            problem("a lognormal needs its `median` and either `p95` or `sigma`, not both")
            return nil
        }
        guard let p95 else { return .lognormal(median: median, sigma: given.sigma ?? 0) }
        let sigma = Foundation.log(p95 / median) / Distribution.normalP95
        guard Distribution.sigmas.contains(sigma) else {
            let most = Number.plain(Distribution.highestP95, digits: 0)
            fields?["p95"]?.problem(
                "`p95` (\(p95.text)) must lie above the median (\(median.text)), at most \(most) times as high"
            )
            return nil
        }
        return .lognormal(median: median, sigma: sigma)
    }
}

extension Notation<[Distribution.Part]> {
    /// `[{ share: 70%, of: 4s }, { share: 30%, of: { exponential: { mean: 40s } } }]`.
    fileprivate static let mixture = list(
        of: Shape(
            Distribution.Part(share: 0, of: .constant(.zero)),
            [
                Key("share", \.share, .share, isRequired: true, "how often"),
                Key("of", \.distribution, .distribution, isRequired: true, "the distribution"),
            ]
        ).notation,
        orEmpty: "the mixture is empty; name at least one part"
    ).checked { parts, field in
        let sum = parts.reduce(0) { $0 + $1.share }
        guard abs(sum - 1) > Visitors.shareSlack else { return }
        field.problem("the shares add up to \(Number.plain(sum * 100, digits: 4)) %, not to 100 %")
    }
}
