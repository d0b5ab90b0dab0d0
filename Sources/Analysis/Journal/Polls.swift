import Observations

/// One side's polls. What a poll brings happened at some instant since the poll before it went out; who asks for
/// several things, such as messages and his place in the queue, polls for each apart.
struct Polls {
    /// By the instant at which a poll's reply was complete: since when what it brought can have happened.
    private var since: [Double: Double] = [:]
    private let series: [PollSeries]
    /// When the polls went out, in order.
    private let asked: [Double]
    /// Until when it is known that nothing more had happened; infinity where events are pushed.
    let knownUntil: Double

    /// - Parameter exchanges: the side's, in the order of their ends.
    init(_ exchanges: [TimedExchange]) {
        let others = exchanges.filter { !$0.exchange.waitsForEvents && $0.exchange.outcome == .ok }
        let waiting = exchanges.filter(\.exchange.waitsForEvents)
        let series = Dictionary(grouping: waiting, by: \.exchange.operation).values.map {
            PollSeries($0, beside: others)
        }
        self.series = series
        for one in series { since.merge(one.since) { min($0, $1) } }
        asked = series.flatMap(\.asked).sorted()
        knownUntil = series.filter { !$0.isOver(beside: series) }.map(\.knownUntil).min() ?? .infinity
    }

    /// Since when it can have happened; nil when it was pushed, or no event at all.
    func since(_ entry: Entry) -> Double? { since[entry.at] }

    /// When the last poll before an instant had gone out; nil where events are pushed.
    func asked(before instant: Double) -> Double? { asked.last { $0 <= instant } }

    /// When he had asked, before an instant, for all that he polls for; nil where events are pushed.
    func heard(by instant: Double) -> Double? {
        series.compactMap { one in one.asked.last { $0 <= instant } }.min()
    }
}

/// The polls for one thing.
private struct PollSeries {
    /// What comes faster than this after its request, or than two quick replies take, came at once: it may have waited
    /// for the request (seconds).
    private static let atOnce = 0.02

    private(set) var since: [Double: Double] = [:]
    private(set) var asked: [Double] = []
    private(set) var knownUntil = Double.infinity
    /// The longest time from one poll to the next (seconds).
    private var longestRest = 0.0

    /// - Parameter others: what the side asked for beside.
    init(_ polls: [TimedExchange], beside others: [TimedExchange]) {
        let atOnce = max(Self.atOnce, 2 * (others.map { $0.at - $0.exchange.started }.min() ?? 0))
        var before: TimedExchange?
        for (timed, next) in zip(polls, polls.dropFirst().map(Optional.some) + [nil]) {
            let started = timed.exchange.started
            // A poll that follows at once and is held hears of everything as it happens; before the first one there is
            // none to follow, but it may be followed.
            let rest = before.map { started - $0.at } ?? next.map { $0.exchange.started - timed.at } ?? 0
            let isPushed = rest <= Race.sameTurn && timed.at - started >= atOnce
            if timed.exchange.outcome == .ok, !isPushed {
                since[timed.at] = before?.exchange.started ?? others.last { $0.at <= started }?.at ?? started
                asked.append(started)
            }
            if timed.exchange.outcome == .ok || isPushed {
                knownUntil = isPushed ? .infinity : started
                longestRest = max(longestRest, before.map { started - $0.exchange.started } ?? 0)
                before = timed
            }
        }
    }

    /// Whether there was nothing left to ask for while other polls went on: its silence proves nothing about them.
    func isOver(beside all: [PollSeries]) -> Bool {
        all.contains { $0.knownUntil < .infinity && $0.knownUntil - knownUntil > max(longestRest, $0.longestRest) }
    }
}
