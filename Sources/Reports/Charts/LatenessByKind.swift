import Analysis

/// How late invites were, a row each group of visitors and each kind.
struct LatenessByKind {
    let chart: Chart

    /// - Parameters:
    ///   - groups: the group of each kind that is in one, by the kind's name.
    ///   - tolerance: seconds after which an invite is late.
    init(_ points: [Series.LatenessPoint], groups: [String: String], tolerance: Double) {
        let samples = Self.samples(points, groups)
        let range = LatenessRange(points, tolerance: tolerance)
        let drawing = RangeRows(
            axis: .seconds("lateness", over: range.shown),
            rows: samples.map(\.row),
            lines: [
                RangeRows.Line(at: 0, name: "due", style: "due"),
                RangeRows.Line(
                    at: tolerance,
                    name: "tolerance \(Notation.seconds(tolerance))",
                    style: "tolerance"
                ),
            ]
        )
        chart = Chart(
            title: groups.isEmpty ? "Lateness by kind of visitor" : "Lateness by group and kind of visitor",
            units:
                "bars from the earliest 5 % to the latest 5 %, the median marked; n = \(Notation.count(points.count))",
            table: Self.table(samples, tolerance: tolerance),
            drawing: drawing.drawing(description: Self.description(samples))
        )
    }

    /// The lateness of those whom one row is about, in ascending order.
    private struct Sample {
        let name: String
        let sorted: [Double]

        /// By nearest rank.
        func percentile(_ share: Double) -> Double {
            guard !sorted.isEmpty else { return 0 }
            return sorted[max(0, Int((share * Double(sorted.count)).rounded(.up)) - 1)]
        }

        var row: RangeRows.Row {
            let median = Notation.seconds(percentile(0.5))
            return RangeRows.Row(
                name: "\(name), n = \(Notation.count(sorted.count))",
                said: "median \(median), latest \(Notation.seconds(sorted.last))",
                ranges: [
                    RangeRows.Range(
                        style: "bar",
                        from: percentile(0.05),
                        to: percentile(0.95),
                        mark: percentile(0.5),
                        hover: "\(name): \(Notation.seconds(sorted.first)) to \(Notation.seconds(sorted.last)), "
                            + "median \(median)"
                    )
                ]
            )
        }
    }

    private static func samples(_ points: [Series.LatenessPoint], _ groups: [String: String]) -> [Sample] {
        let byGroup = Dictionary(grouping: points.filter { groups[$0.kind] != nil }) { groups[$0.kind] ?? "" }
        let byKind = Dictionary(grouping: points, by: \.kind)
        return samples(byGroup, naming: "group ") + samples(byKind, naming: "")
    }

    private static func samples(_ points: [String: [Series.LatenessPoint]], naming prefix: String) -> [Sample] {
        points.sorted { $0.key < $1.key }.map { name, points in
            Sample(name: prefix + name, sorted: points.map(\.lateness).sorted())
        }
    }

    private static func table(_ samples: [Sample], tolerance: Double) -> Table {
        Table(
            ["visitors"]
                + ["n", "before due", "beyond the tolerance", "p5", "median", "p95", "latest"].map { .number($0) },
            samples.map { sample in
                [
                    .text(sample.name), .count(sample.sorted.count), .count(sample.sorted.count { $0 < 0 }),
                    .count(sample.sorted.count { $0 > tolerance }), .seconds(sample.percentile(0.05)),
                    .seconds(sample.percentile(0.5)), .seconds(sample.percentile(0.95)), .seconds(sample.sorted.last),
                ]
            }
        )
    }

    private static func description(_ samples: [Sample]) -> String {
        let said = samples.map { "\($0.name) \(Notation.seconds($0.percentile(0.5)))" }.joined(separator: ", ")
        return "Lateness by kind of visitor. Medians: \(said)."
    }
}
