import Scenarios

extension Journal {
    /// The queue of a stay: that of the page on which it began, or the one to which a dequeue sent him; nil: the
    /// service's usual one, which the scenario gives no name.
    func queue(of entry: QueueEntry, _ scenario: Scenario) -> String? {
        let stays = queueEntries(of: entry.visitor)
        guard let index = stays.firstIndex(where: { $0.entered == entry.entered }) else { return nil }
        if index > 0, stays[index - 1].end == .dequeued,
            let before = queue(of: stays[index - 1], scenario),
            case .queue(let next)? = scenario.settings.queues.first(where: { $0.id == before })?.afterDequeue
        {
            return next
        }
        return visit(entry.visitor)?.pageQueue(at: entry.entered.to) ?? scenario.settings.queues.first?.id
    }

    /// The queue through which a visitor came into a chat that was accepted at an instant.
    func queue(of visit: VisitJournal, at instant: Double, _ scenario: Scenario) -> String? {
        let entry = queueEntries(of: visit.number).last { $0.entered.from <= instant }
        return entry.flatMap { queue(of: $0, scenario) } ?? visit.pageQueue(at: instant)
            ?? scenario.settings.queues.first?.id
    }
}

extension VisitJournal {
    /// The queue that the page in front is bound to.
    func pageQueue(at instant: Double) -> String? {
        pages.last { $0.requested <= instant }?.queue
    }
}
