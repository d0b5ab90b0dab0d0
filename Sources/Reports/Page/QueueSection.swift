import Analysis
import Scenarios

/// How long visitors waited, and what became of every one who entered the queue.
struct QueueSection {
    let hasEntries: Bool
    let conservation: String
    let isConserved: Bool
    let waitSample: Table
    let levelAt: String
    let serviceLevel: Table
    let waitCharts: [Chart]

    init(_ judgement: Judgement) {
        let queue = judgement.queue
        let balance = Conservation(queue)
        hasEntries = queue.entered > 0
        conservation = balance.sentence
        isConserved = balance.holds
        levelAt = Notation.seconds(ServiceLevel.threshold)
        serviceLevel = Table(levels: queue.serviceLevel)
        waitSample = .statistics(
            of: [
                ("queue entry to accept", queue.wait), ("to the agent's first typing", queue.firstTyping),
                ("to the agent's first message", queue.firstMessage),
                ("announced minus realised wait", queue.estimateError),
                ("the same, whatever its sign", queue.estimateMiss),
            ].filter { $0.1.count > 0 || $0.0 == "queue entry to accept" },
            remark: "Of the answered. Waits that ended otherwise are missing here; the curve counts them as censored."
        )
        waitCharts =
            (queue.stillWaiting.isEmpty ? [] : [WaitCurve(queue.stillWaiting, entered: queue.entered).chart])
            + (queue.estimates.isEmpty ? [] : [EstimateDots(queue.estimates).chart])
    }
}

extension Table {
    /// One row a formula: one and the same queue has as many service levels.
    fileprivate init(levels: ServiceLevel) {
        self.init(
            ["formula", "is", .number("service level"), .number("n")],
            ServiceLevelFormula.allCases.map { formula in
                [
                    .text(formula.rawValue), .prose(formula.words), .share(levels.share(by: formula)),
                    .count(levels.whole(by: formula)),
                ]
            },
            remark: "A: answered within \(Notation.seconds(ServiceLevel.threshold)). B: left within it. "
                + "N: all who entered."
        )
    }
}

extension ServiceLevelFormula {
    fileprivate var words: String {
        switch self {
        case .answered: "A / all answered"
        case .ignored: "A / (N − B)"
        case .negative: "A / N"
        case .positive: "(A + B) / N"
        }
    }
}
