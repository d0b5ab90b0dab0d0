import Analysis

/// How long visitors waited, and what became of every one who entered the queue.
struct QueueSection {
    let hasEntries: Bool
    let conservation: String
    let isConserved: Bool
    let waitSample: Table
    let waitCharts: [Chart]

    init(_ queue: QueueFigures) {
        let balance = Conservation(queue)
        hasEntries = queue.entered > 0
        conservation = balance.sentence
        isConserved = balance.holds
        waitSample = Table(
            ["waits of the answered", .number("n = \(Notation.count(queue.wait.count))")],
            queue.wait.statistics.map { [.text($0.name), .seconds($0.value)] },
            remark: "Waits that ended otherwise are missing here; the curve counts them as censored."
        )
        waitCharts =
            queue.stillWaiting.isEmpty ? [] : [WaitCurve(queue.stillWaiting, entered: queue.entered).chart]
    }
}
