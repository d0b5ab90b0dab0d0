import Analysis

extension DurationSummary {
    /// The statistics by name, in the order that tables show them.
    var statistics: [(name: String, value: Double?)] {
        [("min", min), ("mean", mean), ("p50", p50), ("p90", p90), ("p95", p95), ("p99", p99), ("max", max)]
    }
}

extension Table {
    /// The statistics of one or more samples of durations, a row each.
    static func statistics(of samples: [(name: String, summary: DurationSummary)], remark: String = "") -> Table {
        let names = samples.first?.summary.statistics.map(\.name) ?? []
        return Table(
            ["sample", .number("n")] + names.map { .number($0) },
            samples.map { sample in
                [.text(sample.name), .count(sample.summary.count)]
                    + sample.summary.statistics.map { .seconds($0.value) }
            },
            remark: remark
        )
    }
}
