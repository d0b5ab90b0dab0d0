import Observations
import Scenarios

/// The unread count of a minimised window equals what arrived unseen.
enum UnreadCount {
    /// Cases: unread counts that were told while the window was minimised.
    static func judge(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling {
        visit.minimisedSpans.reduce(into: Ruling()) { sum, span in
            for entry in visit.entries {
                guard case .unread(let count) = entry.fact, visit.earliest(of: entry) >= span.from, entry.at <= span.to
                else { continue }
                sum += .one(violation(visit, entry, count: count, span))
            }
        }
    }

    private static func violation(_ visit: VisitJournal, _ entry: Entry, count: Int, _ span: StateSpan) -> Violation? {
        let unseen = possible(visit, at: entry.at, span)
        guard !unseen.contains(count) else { return nil }
        let arrived = unseen.lowerBound == unseen.upperBound ? "\(unseen.lowerBound)" : "\(unseen)"
        return visit.violation(entry, "The unread count was \(count), and \(arrived) had arrived unseen.")
    }

    /// How many may have arrived unseen: a message at the edge of the stretch, or at about the count's own time, may be
    /// in it or not.
    private static func possible(_ visit: VisitJournal, at instant: Double, _ span: StateSpan) -> ClosedRange<Int> {
        let arrivals = visit.entries.filter { $0.fact.isMessageReceived }
        let certain = arrivals.filter { visit.earliest(of: $0) >= span.from && $0.at <= instant - Race.grace }
        let possible = arrivals.filter { $0.at >= span.from - Race.grace && $0.at <= instant + Race.grace }
        return certain.count...possible.count
    }
}

extension Fact {
    var isMessageReceived: Bool {
        if case .messageReceived = self { true } else { false }
    }
}
