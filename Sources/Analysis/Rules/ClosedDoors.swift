import Observations
import Scenarios

/// I8. Cases: closed screens, and attempts to enter a queue that has opening hours.
struct ClosedDoors: Rule {
    /// How long, in seconds, a queue must have been closed for an entry to be certainly wrong: the service's clock may be
    /// that far from the run's.
    static let tolerance = 2.0

    let id = "I8"
    let name = "nobody enters a closed queue"
    let promise = "While a queue is closed or unattended nobody enters it, and nobody is told a position or a wait."

    func hear(_ journal: Journal, _ scenario: Scenario) -> [Hearing] {
        journal.visits.map { Hearing($0, placesAtClosedDoors(of: $0)) }
            + journal.queueEntries.compactMap { entry in
                let queue = journal.queue(of: entry, scenario)
                guard let visit = journal.visit(entry.visitor),
                    let hours = scenario.settings.queues.first(where: { $0.id == queue })?.hours, !hours.isEmpty
                else { return nil }
                return Hearing(
                    visitor: entry.visitor,
                    agent: entry.answer?.agent,
                    queue: queue,
                    at: entry.entered.to,
                    .one(entered(entry, hours, scenario, visit))
                )
            }
    }

    /// Whoever meets the closed screen is told no place until he enters a queue after all.
    private func placesAtClosedDoors(of visit: VisitJournal) -> Ruling {
        var ruling = Ruling()
        var isClosed = false
        var hasEntered = false
        for entry in visit.entries {
            switch entry.fact {
            case .queueEntered: (isClosed, hasEntered) = (false, true)
            case .queueClosed:
                isClosed = true
                if !hasEntered { ruling += .one(nil) }
            case .position, .estimate:
                guard isClosed, !hasEntered else { continue }
                ruling.violations.append(
                    visit.violation(entry, "\(entry.fact.sentence), at a queue that is closed or unattended.")
                )
            default: continue
            }
        }
        return ruling
    }

    private func entered(
        _ entry: QueueEntry,
        _ hours: [OpenHours],
        _ scenario: Scenario,
        _ visit: VisitJournal
    ) -> Violation? {
        guard let start = scenario.localStart else { return nil }
        let span = [entry.entered.from - Self.tolerance, entry.entered.to + Self.tolerance]
        guard span.allSatisfy({ !hours.isOpen(at: start + .seconds($0)) }) else { return nil }
        return visit.violation(at: entry.entered.to, "Entered the queue outside of its opening hours.")
    }
}
