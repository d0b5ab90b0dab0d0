import Analysis

/// How fast each operation was answered: from p50 to p99, corrected and raw side by side.
struct LatencyRows {
    let chart: Chart

    /// - Parameter operations: those whose latency says something; not empty.
    init(_ operations: [HTTPFigures.Operation]) {
        let longest = operations.flatMap { [$0.latency.p99, $0.rawLatency.p99] }.compactMap(\.self).max() ?? 0
        let rows = RangeRows(
            axis: .seconds("latency", over: 0...max(longest * 1.02, 1e-6)),
            rows: operations.map(Self.row),
            lines: []
        )
        let count = operations.reduce(0) { $0 + $1.latency.count }
        chart = Chart(
            title: "Latency by operation",
            units: "bars from p50 to p99; n = \(Notation.count(count)) replies",
            legend: [
                Chart.Key(sample: Self.sample("bar"), label: "from the intended instant"),
                Chart.Key(sample: Self.sample("tail"), label: "raw, from when it really went out"),
            ],
            table: Self.table(operations),
            drawing: rows.drawing(description: Self.description(operations))
        )
    }

    private static func row(_ operation: HTTPFigures.Operation) -> RangeRows.Row {
        RangeRows.Row(
            name: operation.name,
            said: "p50 \(Notation.seconds(operation.latency.p50)), p99 \(Notation.seconds(operation.latency.p99))",
            ranges: [
                range(operation.latency, "bar", "\(operation.name), from the intended instant"),
                range(operation.rawLatency, "tail", "\(operation.name), raw"),
            ]
        )
    }

    private static func range(_ latency: DurationSummary, _ style: String, _ name: String) -> RangeRows.Range {
        RangeRows.Range(
            style: style,
            from: latency.p50 ?? 0,
            to: latency.p99 ?? 0,
            mark: latency.p50 ?? 0,
            hover: "\(name): p50 \(Notation.seconds(latency.p50)), p99 \(Notation.seconds(latency.p99))"
        )
    }

    private static func sample(_ style: String) -> String {
        Element(
            "svg",
            ["viewBox": "0 0 12 12", "class": "sample", "aria-hidden": "true"],
            [Element("rect", ["class": style, "y": "2", "width": "12", "height": "8", "rx": "2"])]
        ).markup
    }

    private static func table(_ operations: [HTTPFigures.Operation]) -> Table {
        Table(
            ["operation"] + ["n", "p50", "p99", "raw p50", "raw p99"].map { .number($0) },
            operations.map { operation in
                [
                    .text(operation.name), .count(operation.latency.count), .seconds(operation.latency.p50),
                    .seconds(operation.latency.p99), .seconds(operation.rawLatency.p50),
                    .seconds(operation.rawLatency.p99),
                ]
            }
        )
    }

    private static func description(_ operations: [HTTPFigures.Operation]) -> String {
        let slowest = operations.max { ($0.latency.p99 ?? 0) < ($1.latency.p99 ?? 0) }
        let said = slowest.map { "; the slowest is \($0.name), p99 \(Notation.seconds($0.latency.p99))" } ?? ""
        return "Latency of \(Notation.count(operations.count, "operation")) from p50 to p99\(said)."
    }
}
