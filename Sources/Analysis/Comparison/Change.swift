/// One metric in two sets of runs: by how much it changed, how sure that is, and what is concluded of it.
public struct Change: Sendable {
    public var metric: ComparedMetric
    /// The typical figure of either side in the metric's unit: the mean over the runs, for durations the geometric one.
    /// Nil where nothing was seen.
    public var baseline: Double?
    public var candidate: Double?
    /// Candidate minus baseline, in the metric's unit.
    public var difference: Double?
    /// Between which differences the true one lies: each end is wrong in 5 cases of 100. Nil when the runs can't tell.
    public var interval: Interval?
    /// The probability of so large a change for the worse, or a larger one, if there were none; for a metric that has
    /// no better and worse, of so large a change either way. Nil when the runs can't tell.
    public var chance: Double?
    /// The same, by Holm over all metrics that are judged and differ: what decides. Nil for a metric that isn't judged.
    public var adjustedChance: Double?
    /// The smallest difference that matters, in the metric's unit.
    public var matters: Double
    public var outcome: Outcome
    /// How many pairs, or runs of both sides, had a figure.
    public var runs: Int

    /// What is concluded.
    public enum Outcome: Sendable, Equatable {
        /// Every pair was the same to a millionth.
        case same
        /// Surely better, and by more than what matters.
        case better
        /// Surely not worse by more than what matters.
        case noWorse
        /// Surely worse, and by more than what matters as far as was seen.
        case worse
        /// Neither is sure. So many more pairs, or runs a side, would probably tell; nil: not even hundreds would.
        case tooFewRuns(more: Int?)
        /// One run a side does not tell what chance does.
        case noSpread
        /// The candidate had nothing to see, where the baseline had.
        case nothingSeen
        /// A generator did not keep up, so the times may be its own.
        case untrusted
        /// It has no better and worse, and is only told.
        case told
    }

    /// Nil for what is only told.
    public var verdict: Verdict? {
        switch outcome {
        case .same, .better, .noWorse: .pass
        case .worse: .fail
        case .tooFewRuns, .noSpread, .nothingSeen, .untrusted: .undecided
        case .told: nil
        }
    }

    /// The difference as a part of the baseline; nil where that is nothing.
    public var ratio: Double? {
        guard let difference, let baseline, baseline != 0 else { return nil }
        return difference / abs(baseline)
    }
}
