import Observations
import Scenarios

/// Maximise opens the window, or shows the invite.
enum OpensOnMaximise {
    /// Cases: each Maximise after which the service told the widget's state before anything else could change it.
    @Sendable
    static func judge(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling {
        let sightings = visit.stateSightings
        return visit.maximised.reduce(into: Ruling()) { sum, clicked in
            let changes = visit.entries.filter { $0.fact.closesWindow }.map(visit.bracket) + visit.flows
            guard visit.isBar(at: clicked) else { return }
            // What was minimised just before may still be told, and what closes at once hides the answer.
            guard !changes.contains(where: { $0.to > clicked.from - Race.grace && $0.from <= clicked.to }) else {
                return
            }
            let next = changes.map(\.from).filter { $0 > clicked.to }.min() ?? .infinity
            let until = min(next - Race.grace, clicked.to + Race.grace)
            let told = sightings.last {
                $0.entry.at >= clicked.from && $0.entry.at <= max(until, clicked.to)
                    && !visit.isStale($0.entry, after: clicked)
            }
            guard let told else { return }
            let isOpen = told.state == .open || told.state == .invited
            let evidence = "After Maximise the widget was \(told.state.rawValue)."
            sum += .one(isOpen ? nil : visit.violation(told.entry, evidence))
        }
    }
}

extension VisitJournal {
    /// Whether there was a minimised window to be opened: a page of another queue leaves none.
    fileprivate func isBar(at clicked: Bracket) -> Bool {
        guard let flow = flows.last(where: { $0.from <= clicked.from }) else { return true }
        return entries.contains { $0.at > flow.from && $0.at <= clicked.from && $0.fact.minimises }
    }
}

extension Fact {
    fileprivate var minimises: Bool {
        switch self {
        case .minimised, .inviteRefused, .barPresented: true
        default: false
        }
    }

    /// Whether the window may be closed, or minimised, by it.
    fileprivate var closesWindow: Bool {
        switch self {
        case .minimised, .inviteRefused, .inviteWithdrawn, .chatEnded, .dequeued, .queueClosed: true
        default: false
        }
    }
}
