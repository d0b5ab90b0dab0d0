/// Runs of a candidate against runs of a baseline: what became worse, and how sure that is.
public struct Comparison: Sendable {
    /// How often a comparison of equal services may call one worse.
    public static let level = 0.05
    /// More runs a side than anybody plays.
    static let mostRuns = 500

    public var baseline: [MeasuredRun]
    public var candidate: [MeasuredRun]
    /// How many pairs of one seed were compared; 0 when the runs were compared as they are.
    public var pairs: Int
    /// Every metric that both sides have, the worst first.
    public var changes: [Change]
    /// What to know before one believes it, a sentence each.
    public var remarks: [String]
    public var verdict: Verdict

    /// Compares two sets of runs.
    ///
    /// - Parameters:
    ///   - matters: The smallest changes that matter.
    ///   - acrossScenarios: Whether runs of different scenarios may be compared.
    /// - Throws: a sentence when a side has no run, or when the scenarios differ.
    public init(
        baseline: [MeasuredRun],
        candidate: [MeasuredRun],
        matters: SmallestChanges = SmallestChanges(),
        acrossScenarios: Bool = false
    ) throws(ComparisonProblem) {
        let before = baseline.filter(\.isWhole)
        let after = candidate.filter(\.isWhole)
        try Self.check(before, after, acrossScenarios: acrossScenarios)
        let pairing = Pairing(before, after)
        let seen = Self.seen(pairing, before, after, matters)
        let tested = seen.filter(\.isTested)
        let adjusted = Dictionary(
            zip(tested.map(\.metric.name), Holm.adjusted(tested.compactMap(\.chance))),
            uniquingKeysWith: { first, _ in first }
        )
        self.baseline = before
        self.candidate = after
        pairs = pairing.suffice ? pairing.pairs.count : 0
        changes = seen.map { change in
            change.judged(adjusted: adjusted[change.metric.name], tested: tested.count)
        }.sorted { $0.rank < $1.rank }
        remarks = Self.remarks(pairing, given: (baseline, candidate), used: (before, after))
        verdict = changes.concluded
    }

    private static func seen(
        _ pairing: Pairing,
        _ before: [MeasuredRun],
        _ after: [MeasuredRun],
        _ matters: SmallestChanges
    ) -> [SeenChange] {
        let runs = before + after
        return ComparedMetric.all.compactMap { metric in
            let sample = pairing.sample(of: metric, else: (before, after))
            guard before.contains(where: { $0.measures[metric.name]?.value != nil }) else { return nil }
            return SeenChange(
                metric,
                sample,
                cases: runs.compactMap { $0.measures[metric.name]?.cases }.min() ?? 0,
                matters: matters.of(metric),
                isSame: pairing.isSame(metric, sample, after),
                isTrusted: runs.allSatisfy(\.isTrusted)
            )
        }
    }
}

extension Pairing {
    /// Whether nothing differs: every candidate is the same as the run of its seed, or all runs are alike.
    fileprivate func isSame(_ metric: ComparedMetric, _ sample: Sample, _ after: [MeasuredRun]) -> Bool {
        guard !sample.baseline.isEmpty, !sample.candidate.isEmpty else { return false }
        if Set(sample.baseline + sample.candidate).count == 1 { return true }
        return (suffice || pairs.count == after.count)
            && pairs.allSatisfy {
                $0.baseline.measures[metric.name]?.value == $0.candidate.measures[metric.name]?.value
            }
    }
}

extension [Change] {
    /// Fail if anything is worse; else undecided if anything is, or there is nothing; else pass.
    fileprivate var concluded: Verdict {
        let verdicts = compactMap(\.verdict)
        if verdicts.contains(.fail) { return .fail }
        return verdicts.isEmpty || verdicts.contains(.undecided) ? .undecided : .pass
    }
}

extension Change {
    /// Failures first, by how sure they are; what is the same after what was told apart.
    fileprivate var rank: (Int, Double) {
        let place =
            switch outcome {
            case .worse: 0
            case .nothingSeen: 1
            case .untrusted, .noSpread, .tooFewRuns: 2
            case .better: 3
            case .noWorse: 4
            case .same: 5
            case .told: 6
            }
        return (place, chance ?? 1)
    }
}
