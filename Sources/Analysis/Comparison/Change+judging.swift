/// A change on its way to a verdict: seen, and not yet judged beside the others.
struct SeenChange {
    let metric: ComparedMetric
    let sample: Sample
    /// Nil when the runs can't tell what chance does.
    let effect: Effect?
    let isSame: Bool
    let isTrusted: Bool
    private let matters: SmallestChange

    /// - Parameters:
    ///   - isSame: whether each candidate is the same as its own run of the baseline.
    ///   - cases: of the run that has fewest.
    init(_ metric: ComparedMetric, _ sample: Sample, cases: Int, matters: SmallestChange, isSame: Bool, isTrusted: Bool)
    {
        self.metric = metric
        self.sample = sample
        self.matters = matters
        self.isSame = isSame
        self.isTrusted = isTrusted || !metric.isAboutTime
        let scale = EffectScale(metric, sample)
        effect = Effect(sample, scale: scale, resolution: Self.resolution(of: metric, sample, scale, cases: cases))
    }

    /// How finely a figure is told at all: a tenth of a millisecond, or one case more or less.
    private static func resolution(
        of metric: ComparedMetric,
        _ sample: Sample,
        _ scale: EffectScale,
        cases: Int
    ) -> Double {
        let least = metric.unit == .duration ? 1e-4 : 1 / Double(max(cases, 1))
        guard scale == .ratio, let smallest = sample.baseline.min() else { return least }
        return scale.change(of: least, from: smallest)
    }

    /// Whether Holm has to count it: who never differs can raise no alarm.
    var isTested: Bool { effect != nil && !isSame && metric.direction != .neither }

    /// The change for the worse on its scale, with its sign turned where higher is better.
    private func chance(_ effect: Effect, ofWorseBeyond change: Double = 0) -> Double {
        metric.direction == .higher
            ? 1 - effect.chance(ofIncreaseBeyond: -change) : effect.chance(ofIncreaseBeyond: change)
    }

    /// One-sided for what has a worse, two-sided else.
    var chance: Double? {
        guard !isSame else { return 1 }
        return effect.map { effect in
            let worse = chance(effect)
            return metric.direction == .neither ? 2 * min(worse, 1 - worse) : worse
        }
    }

    /// - Parameters:
    ///   - adjusted: its chance by Holm.
    ///   - tested: how many metrics Holm counts.
    func judged(adjusted: Double?, tested: Int) -> Change {
        let baseline = effect?.baseline ?? sample.baseline.typical
        let candidate = effect?.candidate ?? sample.candidate.typical
        let difference = baseline.flatMap { before in candidate.map { $0 - before } }
        return Change(
            metric: metric,
            baseline: baseline,
            candidate: candidate,
            difference: difference,
            interval: isSame ? Interval(low: 0, high: 0) : effect?.interval(eachEnd: Comparison.level),
            chance: chance,
            adjustedChance: adjusted,
            matters: matters.amount(from: baseline ?? 0),
            outcome: outcome(adjusted: adjusted, tested: tested),
            runs: sample.isPaired ? sample.baseline.count : sample.baseline.count + sample.candidate.count
        )
    }

    private func outcome(adjusted: Double?, tested: Int) -> Change.Outcome {
        if metric.direction == .neither { return .told }
        if sample.candidate.isEmpty { return .nothingSeen }
        if !isTrusted { return .untrusted }
        if isSame { return .same }
        guard let effect else { return .noSpread }
        if let adjusted, let told = told(by: effect, adjusted) { return told }
        return .tooFewRuns(more: more(effect, tested))
    }

    /// What these runs are sure of; nil when they aren't.
    private func told(by effect: Effect, _ adjusted: Double) -> Change.Outcome? {
        let least = effect.scale.change(of: matters.amount(from: effect.baseline), from: effect.baseline)
        let worse = metric.direction == .higher ? -effect.estimate : effect.estimate
        if adjusted <= Comparison.level, worse > least { return .worse }
        guard 1 - chance(effect, ofWorseBeyond: least) <= Comparison.level else { return nil }
        return 1 - chance(effect) <= Comparison.level && -worse > least ? .better : .noWorse
    }

    /// How many more would tell, if they were like these: by the strictest step of Holm.
    private func more(_ effect: Effect, _ tested: Int) -> Int? {
        let now = sample.isPaired ? sample.baseline.count : min(sample.baseline.count, sample.candidate.count)
        func isTold(by count: Int) -> Bool {
            let seen = effect.seen(in: count, isPaired: sample.isPaired)
            return told(by: seen, min(1, chance(seen) * Double(max(tested, 1)))) != nil
        }
        // The more runs, the surer: so halving finds the first number that is enough.
        var (few, enough) = (max(now, 1), Comparison.mostRuns)
        guard now < enough, isTold(by: enough) else { return nil }
        while enough - few > 1 {
            let middle = (few + enough) / 2
            if isTold(by: middle) { enough = middle } else { few = middle }
        }
        return enough - now
    }
}

extension [Double] {
    fileprivate var typical: Double? { isEmpty ? nil : reduce(0, +) / Double(count) }
}
