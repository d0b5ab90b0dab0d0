import Foundation

extension Distribution {
    /// One kind of distribution, by its name.
    struct Form: Sendable {
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
    struct Parameters: Sendable {
        var from = Duration.zero
        var to = Duration.zero
        var mean = Duration.zero
        var deviation = Duration.zero
        var median = Duration.zero
        var p95: Duration?
        var sigma: Double?
        var shape = 1.0
    }

    static let forms: [Form] = [
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
    static let mixture = list(
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
