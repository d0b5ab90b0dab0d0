import Analysis

/// How fast the service answered, by operation.
struct HTTPSection {
    let hasRequests: Bool
    let operations: Table
    let latencySample: Table
    let latencyCharts: [Chart]

    init(_ http: HTTPFigures) {
        let timed = http.operations.filter { !$0.waitsForEvents && $0.latency.count > 0 }
        hasRequests = http.requests > 0
        latencySample = .statistics(
            of: [("from the intended instant", http.latency), ("from the real start", http.rawLatency)],
            remark: http.outOfRange == 0
                ? ""
                : "\(Notation.count(http.outOfRange, "latency", "latencies")) beyond an hour count in no statistic."
        )
        operations = Table(
            ["operation"] + ["requests", "failed", "p50", "p90", "p99", "max"].map { .number($0) },
            http.operations.map(Self.row),
            remark: http.operations.contains(where: \.waitsForEvents)
                ? "A long poll or a stream waits for events by design: its latency says nothing, and none is shown."
                : ""
        )
        latencyCharts = timed.isEmpty ? [] : [LatencyRows(timed).chart]
    }

    private static func row(_ operation: HTTPFigures.Operation) -> [Cell] {
        let latency = operation.waitsForEvents ? DurationSummary(exact: []) : operation.latency
        return [.text(operation.name), .count(operation.requests), .violations(operation.failed)]
            + [latency.p50, latency.p90, latency.p99, latency.max].map { .seconds($0) }
    }
}
