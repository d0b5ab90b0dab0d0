import Observations

/// One side's polls. What a poll brings happened at some instant since the poll before it went out.
struct Polls {
    /// What comes faster than this after its request, or than two quick replies take, came at once: it may have waited
    /// for the request (seconds).
    private static let atOnce = 0.02

    /// By the instant at which a poll's reply was complete: since when what it brought can have happened.
    private var since: [Double: Double] = [:]
    /// When the polls went out.
    private var asked: [Double] = []
    /// Until when it is known that nothing more had happened; infinity where events are pushed.
    private(set) var knownUntil = Double.infinity

    /// - Parameter exchanges: the side's, in the order of their ends.
    init(_ exchanges: [TimedExchange]) {
        let quickest = exchanges.lazy.filter { !$0.exchange.waitsForEvents && $0.exchange.outcome == .ok }
            .map { $0.at - $0.exchange.started }.min()
        let atOnce = max(Self.atOnce, 2 * (quickest ?? 0))
        var before: TimedExchange?
        for timed in exchanges where timed.exchange.waitsForEvents {
            // A poll that follows at once and is held hears of everything as it happens.
            let rested = before.map { timed.exchange.started - $0.at > Race.sameTurn } ?? false
            let isPushed = !rested && timed.at - timed.exchange.started >= atOnce
            if timed.exchange.outcome == .ok, !isPushed {
                since[timed.at] = before?.exchange.started ?? timed.exchange.started
                asked.append(timed.exchange.started)
            }
            if timed.exchange.outcome == .ok || isPushed {
                knownUntil = isPushed ? .infinity : timed.exchange.started
                before = timed
            }
        }
    }

    /// Since when it can have happened; nil when it was pushed, or no event at all.
    func since(_ entry: Entry) -> Double? { since[entry.at] }

    /// When the last poll before an instant had gone out; nil where events are pushed.
    func asked(before instant: Double) -> Double? { asked.last { $0 <= instant } }
}
