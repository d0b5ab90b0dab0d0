import Analysis
import Scenarios

/// Whether the generator itself kept up.
struct GeneratorSection {
    let trustSentence: String
    let health: Table
    let spent: [Detail]
    let healthCharts: [Chart]

    init(_ judgement: Judgement) {
        let (generator, trust) = (judgement.generator, judgement.trust)
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
            Detail(
                "Longest stall of \(generator.loops > 1 ? "a" : "the") loop",
                Notation.seconds(generator.longestStall)
            ),
            Detail("Share of a core used by \(generator.busiestLoop), p95", Notation.share(generator.loopShare)),
            Detail("Most files open, of the limit", Notation.share(generator.descriptors)),
            Detail("Most local ports in use, of all", Notation.share(generator.ports)),
            Detail("Longest wait for a place in flight", Notation.seconds(generator.longestWait)),
            Detail("Requests for which no file, port or place was left", Notation.count(generator.shortages)),
            Detail(
                "Peak memory",
                generator.peakResidentBytes > 0 ? Notation.bytes(generator.peakResidentBytes) : Notation.nothing
            ),
            Detail("Processor time", Notation.seconds(generator.cpuSeconds)),
            Detail("Peak connections, sampled", Notation.count(generator.peakConnections)),
            Detail("Peak requests in flight", Notation.count(generator.peakRequestsInFlight)),
            Detail("Peak visitors, sampled", Notation.count(generator.peakVisitors)),
        ]
        healthCharts = judgement.series.generator.isEmpty ? [] : Self.charts(judgement.series.generator, judgement)
    }

    private static func charts(_ course: Series.GeneratorCourse, _ judgement: Judgement) -> [Chart] {
        let end = judgement.length
        let lateness = BudgetLine(
            "How late its timers fired",
            of: "each second's latest",
            course.timerLateness,
            budget: judgement.scenario.trust.timerLateness.inSeconds,
            meaning: "for all but 5 % of the seconds",
            end: end
        )
        let stalls = BudgetLine(
            "The longest stall of its loop so far",
            of: "stalled",
            course.longestStall,
            budget: judgement.scenario.trust.stall.inSeconds,
            meaning: "for the longest",
            end: end
        )
        let connections = LevelLine(
            "Connections open",
            of: "connections",
            course.connections,
            end: end,
            margins: judgement.margins
        )
        return [lateness.chart, stalls.chart, connections.chart]
    }
}

extension GeneratorFigures {
    fileprivate var busiestLoop: String { loops > 1 ? "the busiest of \(loops) loops" : "the loop" }
}

extension Series.GeneratorCourse {
    fileprivate var isEmpty: Bool { timerLateness.isEmpty || longestStall.isEmpty || connections.isEmpty }
}
