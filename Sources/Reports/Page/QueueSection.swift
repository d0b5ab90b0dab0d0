import Analysis
import Scenarios

/// How long visitors waited, and what became of every one who entered the queue.
struct QueueSection {
    let hasEntries: Bool
    let conservation: String
    let isConserved: Bool
    let waitSample: Table
    /// What the two curves say in figures.
    let lasting: Table
    let fairness: String
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
        serviceLevel = Table(levels: queue.serviceLevel.levels)
        waitSample = .statistics(
            of: [
                ("queue entry to accept", queue.wait), ("to the agent's first typing", queue.firstTyping),
                ("to the agent's first message", queue.firstMessage),
                ("announced minus realised wait", queue.estimateError),
                ("the same, whatever its sign", queue.estimateMiss),
            ].filter { $0.1.count > 0 || $0.0 == "queue entry to accept" },
            remark: "Of the answered. Waits that ended otherwise are missing here; the curve counts them as censored."
        )
        lasting = Table(lasting: [
            ("until an agent accepts", queue.waits), ("until the visitor leaves", queue.patience),
        ])
        fairness = Self.fairness(of: queue)
        waitCharts =
            (queue.stillWaiting.isEmpty ? [] : [WaitCurve(queue.stillWaiting, entered: queue.entered).chart])
            + (queue.left == 0
                ? [] : [WaitCurve(queue.stillPatient, of: .patience, entered: queue.entered).chart])
            + (queue.estimates.isEmpty ? [] : [EstimateDots(queue.estimates).chart])
    }

    private static func fairness(of queue: QueueFigures) -> String {
        guard queue.turns > 0 else { return "" }
        let turns = Notation.count(queue.turns, "turn")
        guard queue.inversions > 0 else { return "Nobody was overtaken, in \(turns) of the same queue and priority." }
        return "\(Notation.count(queue.inversions)) of \(turns) came before somebody who had certainly entered earlier."
    }
}

extension Table {
    /// One row a formula: one and the same queue has as many service levels.
    fileprivate init(levels: [ServiceLevel.Level]) {
        self.init(
            ["formula", .number("service level"), .number("95 %"), .number("between"), .number("n"), "is"],
            levels.map { level in
                [
                    .text(level.formula.rawValue), .share(level.share), .number(level.reach), .number(level.doubt),
                    .count(level.count), .prose(level.formula.words),
                ]
            },
            remark: "A: answered within \(Notation.seconds(ServiceLevel.threshold)). B: left within it. "
                + "N: all who entered. Between: as if each wait had been as long, or as short, as polls leave open."
        )
    }

    /// How long something lasts, where not all of it was seen to its end.
    fileprivate init(lasting: [(name: String, summary: SurvivalSummary?)]) {
        self.init(
            [
                "how long", .number("n"), .number("ended"), .number("a quarter"), .number("half"),
                .number("three quarters"), .number("mean, up to"),
            ],
            lasting.compactMap { name, summary in
                summary.map { summary in
                    [.text(name), .count(summary.stays), .count(summary.ended)]
                        + summary.quartiles.map { .number($0.words) } + [
                            .number(summary.restrictedMean?.words ?? Notation.nothing)
                        ]
                }
            },
            remark:
                "By Kaplan-Meier, with the 95 % interval: whoever did not end so counts for as long as he was there."
        )
    }
}

extension ServiceLevel.Level {
    fileprivate var reach: String {
        interval.map { "\(Notation.share($0.low)) to \(Notation.share($0.high))" } ?? Notation.nothing
    }

    /// What polls leave open; nothing where they leave nothing.
    fileprivate var doubt: String {
        guard let bracket, bracket.lowerBound < bracket.upperBound else { return Notation.nothing }
        return "\(Notation.share(bracket.lowerBound)) and \(Notation.share(bracket.upperBound))"
    }
}

extension SurvivalSummary.Quantile {
    fileprivate var words: String {
        guard let value else { return Notation.nothing }
        let high = interval.high.isFinite ? Notation.seconds(interval.high) : "∞"
        return "\(Notation.seconds(value)) (\(Notation.seconds(interval.low)) to \(high))"
    }
}

extension SurvivalSummary.RestrictedMean {
    fileprivate var words: String {
        "\(Notation.seconds(value)) (\(Notation.seconds(interval.low)) to \(Notation.seconds(interval.high))), "
            + Notation.seconds(limit)
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
