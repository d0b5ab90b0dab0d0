import Analysis

extension Table {
    /// The statistics of one or more samples of durations, a row each.
    static func statistics(of samples: [(name: String, summary: DurationSummary)], remark: String = "") -> Table {
        Table(
            ["sample", .number("n")] + DurationSummary.statistics.map { .number($0.name) },
            samples.map { sample in
                [.text(sample.name), .count(sample.summary.count)]
                    + DurationSummary.statistics.map { .seconds(sample.summary[keyPath: $0.value]) }
            },
            remark: remark
        )
    }
}
