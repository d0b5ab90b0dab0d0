import Observations

extension HTTPFigures {
    /// Latency counts replies only: a request without one has no latency, and is counted as failed.
    init(_ slice: Slice) {
        let exchanges = slice.exchanges
        var latency = LatencyHistogram()
        var rawLatency = LatencyHistogram()
        for timed in exchanges where timed.isTimed && !timed.exchange.waitsForEvents {
            latency.record(timed.at - timed.exchange.intended)
            rawLatency.record(timed.at - timed.exchange.started)
        }
        let byName = Dictionary(grouping: exchanges, by: \.exchange.operation)
        self.init(
            requests: exchanges.count,
            failed: exchanges.count(where: \.exchange.isFailure),
            latency: latency.summary,
            rawLatency: rawLatency.summary,
            outOfRange: max(latency.outOfRange, rawLatency.outOfRange),
            operations: byName.keys.sorted().map { Operation(name: $0, byName[$0] ?? []) }
        )
    }
}

extension HTTPFigures.Operation {
    fileprivate init(name: String, _ exchanges: [TimedExchange]) {
        var latency = LatencyHistogram()
        var rawLatency = LatencyHistogram()
        for timed in exchanges where timed.isTimed {
            latency.record(timed.at - timed.exchange.intended)
            rawLatency.record(timed.at - timed.exchange.started)
        }
        self.init(
            name: name,
            requests: exchanges.count,
            failed: exchanges.count(where: \.exchange.isFailure),
            waitsForEvents: exchanges.contains(where: \.exchange.waitsForEvents),
            latency: latency.summary,
            rawLatency: rawLatency.summary
        )
    }
}

extension TimedExchange {
    /// Whether a reply came, so that it has a latency.
    fileprivate var isTimed: Bool { exchange.status != nil && exchange.outcome != .cancelled }
}
