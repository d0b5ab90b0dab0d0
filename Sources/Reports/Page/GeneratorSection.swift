import Analysis

/// Whether the generator itself kept up.
struct GeneratorSection {
    let trustSentence: String
    let health: Table
    let spent: [Detail]

    init(_ generator: GeneratorFigures, trust: Trust) {
        trustSentence =
            trust.isTrusted
            ? "The generator kept its own promises: the figures above are the service's."
            : "The generator did not keep its own promises: the figures above may be its own fault."
        health = .statistics(
            of: [
                ("arrivals started late", generator.arrivalLateness), ("timers fired late", generator.timerLateness),
            ],
            remark: "Of timers, n and mean are of all; the percentiles are of each second's latest."
        )
        spent = [
            Detail("Longest stall of the loop", Notation.seconds(generator.longestStall)),
            Detail("Peak memory", Notation.bytes(generator.peakResidentBytes)),
            Detail("Processor time", Notation.seconds(generator.cpuSeconds)),
            Detail("Peak connections, sampled", Notation.count(generator.peakConnections)),
            Detail("Peak requests in flight", Notation.count(generator.peakRequestsInFlight)),
            Detail("Peak visitors, sampled", Notation.count(generator.peakVisitors)),
        ]
    }
}
