import Scenarios

/// What a run has for a metric.
struct MetricValue: Equatable {
    /// What is reported as seen; nil when there was nothing to see.
    var value: Double?
    /// The value at its best, where polling leaves an interval, or a slow generator a doubt; else the same as `value`.
    var atBest: Double?
    /// The value at its worst; nil: the same as `value`.
    var atWorst: Double?
    /// How many cases it is about, in words: `61 invites`.
    var sample: String
    /// Whether a slow generator can spoil it.
    var isAboutTime = false
    /// What it is made of; nil for what is this run's alone, such as a count.
    var cases: Cases?

    init(_ value: Double?, atBest: Double? = nil, of sample: String, isAboutTime: Bool = false) {
        self.value = value
        self.atBest = atBest ?? value
        self.sample = sample
        self.isAboutTime = isAboutTime
    }

    /// A count of some of the cases; nothing where there was no case.
    static func count(_ count: Int, of sample: Int, _ one: String, _ many: String? = nil) -> MetricValue {
        MetricValue(sample > 0 ? Double(count) : nil, of: Notation.count(sample, one, many))
    }

    /// The share of the cases that are so; nothing where there was no case. They share a queue.
    static func share(_ cases: [Bool], _ one: String, _ many: String? = nil) -> MetricValue {
        let share = cases.isEmpty ? nil : Double(cases.count(where: \.self)) / Double(cases.count)
        var value = MetricValue(share, of: Notation.count(cases.count, one, many))
        value.cases = Cases(share: cases, dependsOnOthers: true)
        return value
    }

    /// One statistic of a distribution.
    static func statistic(
        _ name: String?,
        _ summary: DurationSummary,
        atBest: DurationSummary? = nil,
        dependsOnOthers: Bool = true,
        of one: String,
        _ many: String? = nil
    ) -> MetricValue? {
        guard let path = DurationSummary.statistics.first(where: { $0.name == name })?.value else { return nil }
        var value = MetricValue(
            summary[keyPath: path],
            atBest: (atBest ?? summary)[keyPath: path],
            of: Notation.count(summary.count, one, many),
            isAboutTime: true
        )
        value.cases = Cases(name, of: summary.sample, dependsOnOthers: dependsOnOthers)
        return value
    }
}
