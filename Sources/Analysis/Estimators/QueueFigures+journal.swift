extension QueueFigures {
    init(_ journal: Journal) {
        let entries = journal.queueEntries
        func count(_ end: QueueEntry.End) -> Int { entries.count { $0.end == end } }
        let waits = entries.map { KaplanMeier.Duration(length: $0.wait, isEnded: $0.end == .answered) }
        self.init(
            entered: entries.count,
            answered: count(.answered),
            left: count(.left),
            dequeued: count(.dequeued),
            closed: count(.closed),
            error: count(.error),
            waiting: count(.waiting),
            wait: DurationSummary(exact: waits.filter(\.isEnded).map(\.length)),
            stillWaiting: KaplanMeier.curve(waits)
        )
    }
}
