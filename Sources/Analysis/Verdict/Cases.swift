/// The cases behind a figure, in the order in which they came: they tell how sure it is.
struct Cases: Equatable {
    /// What is told of them.
    enum Statistic: Equatable {
        /// The share of cases that are 1 and not 0.
        case share
        case mean
        /// 0...1.
        case percentile(Double)
    }

    var statistic: Statistic
    var sample: [Double]
    /// Whether each depends on those before it, as visitors do who share a queue.
    var dependsOnOthers: Bool

    /// A statistic of durations by its name; nil for `min` and `max`, which are this run's alone.
    init?(_ name: String?, of sample: [Double], dependsOnOthers: Bool) {
        guard !sample.isEmpty, let name else { return nil }
        if name == "mean" {
            statistic = .mean
        } else if let share = DurationSummary.percentiles[name] {
            statistic = .percentile(share)
        } else {
            return nil
        }
        self.sample = sample
        self.dependsOnOthers = dependsOnOthers
    }

    /// The share of the cases that are so.
    init(share cases: [Bool], dependsOnOthers: Bool) {
        statistic = .share
        sample = cases.map { $0 ? 1 : 0 }
        self.dependsOnOthers = dependsOnOthers
    }

    /// Between which values the service's own figure lies; nil where there are too few cases to say.
    func interval(confidence: Double) -> Interval? {
        switch (statistic, dependsOnOthers) {
        case (.share, false): Interval.share(part, of: sample.count, confidence: confidence)
        case (.share, true): Interval.share(inOrder: sample.map { $0 == 1 }, confidence: confidence)
        case (.mean, false): Interval.mean(of: sample, confidence: confidence)
        case (.mean, true): Interval.mean(inOrder: sample, confidence: confidence)
        case (.percentile(let share), false): Interval.quantile(share, of: sample, confidence: confidence)
        case (.percentile(let share), true): Interval.quantile(share, inOrder: sample, confidence: confidence)
        }
    }

    /// About how many cases more it would take for the interval to leave a threshold; nil where no number would do.
    func more(toLeave threshold: Double, value: Double, confidence: Double) -> Int? {
        guard let interval = interval(confidence: confidence) else { return least - sample.count }
        let needed =
            switch statistic {
            case .share:
                Interval.casesNeeded(
                    share: value,
                    toLeave: threshold,
                    dependence: dependence,
                    confidence: confidence
                )
            case .mean: Interval.casesNeeded(mean: value, interval, of: sample.count, toLeave: threshold)
            case .percentile(let share):
                Interval.casesNeeded(
                    quantile: share,
                    of: sample,
                    toLeave: threshold,
                    dependence: dependence,
                    confidence: confidence
                )
            }
        // What decides nothing yet needs one more at least, whatever the approximation says.
        return needed.map { max(1, $0 - sample.count) }
    }

    private var part: Int { sample.count { $0 == 1 } }

    /// How many are needed for any interval.
    private var least: Int {
        if !dependsOnOthers { return 2 }
        return statistic == .mean ? Interval.leastDependentForMean : Interval.leastDependent
    }

    /// How many cases are worth one independent one.
    private var dependence: Double {
        guard dependsOnOthers, sample.count >= Sections.count else { return 1 }
        return Double(sample.count) / Sections(inOrder: marks).worth
    }

    /// What a percentile is the share of: cases up to it.
    private var marks: [Double] {
        guard case .percentile(let share) = statistic else { return sample }
        let own = sample.sorted()[DurationSummary.rank(share, of: sample.count) - 1]
        return sample.map { $0 <= own ? 1 : 0 }
    }
}
