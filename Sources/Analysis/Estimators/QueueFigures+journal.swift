extension QueueFigures {
    init(_ journal: Journal) {
        let entries = journal.queueEntries
        func count(_ end: QueueEntry.End) -> Int { entries.count { $0.end == end } }
        let waits = entries.map { KaplanMeier.Stay(length: $0.wait, isEnded: $0.end == .answered) }
        self.init(
            entered: entries.count,
            answered: count(.answered),
            left: count(.left),
            dequeued: count(.dequeued),
            closed: count(.closed),
            error: count(.error),
            waiting: count(.waiting),
            wait: DurationSummary(exact: waits.filter(\.isEnded).map(\.length)),
            serviceLevel: ServiceLevel(entries, within: ServiceLevel.threshold),
            stillWaiting: KaplanMeier.curve(waits)
        )
    }
}

extension ServiceLevel {
    /// Everybody who entered the queue was offered; who left it by himself abandoned.
    fileprivate init(_ entries: [QueueEntry], within threshold: Double) {
        func count(_ end: QueueEntry.End, within longest: Double = .infinity) -> Int {
            entries.count { $0.end == end && $0.wait <= longest }
        }
        self.init(
            answeredInTime: count(.answered, within: threshold),
            answered: count(.answered),
            abandonedInTime: count(.left, within: threshold),
            offered: entries.count
        )
    }
}
