import Scenarios

/// What a run has for a metric.
struct MetricValue: Equatable {
    /// What is reported as seen; nil when there was nothing to see.
    var value: Double?
    /// The value at its best, where polling leaves an interval, or a slow generator a doubt; else the same as `value`.
    var atBest: Double?
    /// How many cases it is about, in words: `61 invites`.
    var sample: String
    /// Whether a slow generator can spoil it.
    var isAboutTime = false

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

    /// A share of the cases; nothing where there was no case.
    static func share(_ part: Int, of whole: Int, _ one: String, _ many: String? = nil) -> MetricValue {
        MetricValue(whole > 0 ? Double(part) / Double(whole) : nil, of: Notation.count(whole, one, many))
    }

    /// One statistic of a distribution.
    static func statistic(
        _ name: String?,
        _ summary: DurationSummary,
        atBest: DurationSummary? = nil,
        of one: String,
        _ many: String? = nil
    ) -> MetricValue? {
        guard let path = DurationSummary.statistics.first(where: { $0.name == name })?.value else { return nil }
        return MetricValue(
            summary[keyPath: path],
            atBest: (atBest ?? summary)[keyPath: path],
            of: Notation.count(summary.count, one, many),
            isAboutTime: true
        )
    }
}
