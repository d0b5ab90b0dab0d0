/// Which runs of two sides are compared with which.
///
/// The same seed brings the same visitors, so what two runs of one seed differ by is the service's doing and a little
/// chance; runs of different seeds differ by their visitors as well, which takes many more of them to see through.
struct Pairing {
    /// Runs of the same seed, in the order of their seeds. A seed that was run several times pairs in order of time.
    let pairs: [(baseline: MeasuredRun, candidate: MeasuredRun)]

    init(_ baseline: [MeasuredRun], _ candidate: [MeasuredRun]) {
        let before = Self.bySeed(baseline)
        let after = Self.bySeed(candidate)
        pairs = before.keys.sorted().flatMap { seed in
            zip(before[seed] ?? [], after[seed] ?? []).map { (baseline: $0, candidate: $1) }
        }
    }

    /// Whether there are enough of them to tell what chance does to a pair.
    var suffice: Bool { pairs.count >= 2 }

    /// What a metric's figures are in them: runs without a figure are left out.
    func sample(of metric: ComparedMetric, else runs: (baseline: [MeasuredRun], candidate: [MeasuredRun])) -> Sample {
        func value(_ run: MeasuredRun) -> Double? { run.measures[metric.name]?.value }
        guard suffice else {
            return Sample(
                baseline: runs.baseline.compactMap(value),
                candidate: runs.candidate.compactMap(value),
                isPaired: false
            )
        }
        let values = pairs.compactMap { pair -> (Double, Double)? in
            guard let before = value(pair.baseline), let after = value(pair.candidate) else { return nil }
            return (before, after)
        }
        return Sample(baseline: values.map(\.0), candidate: values.map(\.1), isPaired: true)
    }

    private static func bySeed(_ runs: [MeasuredRun]) -> [UInt64: [MeasuredRun]] {
        Dictionary(grouping: runs, by: \.seed).mapValues { $0.sorted { $0.started < $1.started } }
    }
}

/// One metric's figures, a figure a run.
struct Sample {
    var baseline: [Double]
    var candidate: [Double]
    /// Whether the figures of the same place are a pair's.
    var isPaired: Bool
}
