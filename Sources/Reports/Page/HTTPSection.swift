import Analysis

/// How fast the service answered, an operation a row.
struct HTTPSection {
    let hasRequests: Bool
    let operations: Table
    let latencySample: Table

    init(_ http: HTTPFigures) {
        let longest = http.operations.filter { !$0.waitsForEvents }.compactMap(\.latency.p99).max() ?? 0
        hasRequests = http.requests > 0
        latencySample = .statistics(
            of: [("from the intended instant", http.latency), ("from the real start", http.rawLatency)],
            remark: http.outOfRange == 0
                ? ""
                : "\(Notation.count(http.outOfRange, "latency", "latencies")) beyond an hour count in no statistic."
        )
        operations = Table(
            ["operation", .number("requests"), .number("failed"), "to p50 and p99"]
                + ["p50", "p90", "p99", "max"].map { .number($0) },
            http.operations.map { Self.row($0, longest: longest) },
            remark: http.operations.contains(where: \.waitsForEvents)
                ? "A long poll or a stream waits for events by design: its latency says nothing, and none is shown."
                : ""
        )
    }

    private static func row(_ operation: HTTPFigures.Operation, longest: Double) -> [Cell] {
        let latency = operation.latency
        let start: [Cell] = [.text(operation.name), .count(operation.requests), .violations(operation.failed)]
        guard !operation.waitsForEvents else {
            return start + ["waits for events"] + Array(repeating: .seconds(nil), count: 4)
        }
        return start + [.drawing(LatencyBar.drawing(latency, longest: longest))]
            + [latency.p50, latency.p90, latency.p99, latency.max].map { .seconds($0) }
    }
}
