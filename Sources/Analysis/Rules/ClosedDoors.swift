import Observations
import Scenarios

/// I8. Nobody waits at a closed door.
struct ClosedDoors: Rule {
    /// How long, in seconds, a queue must have been closed for an entry to be certainly wrong: the service's clock may
    /// be that far from the run's.
    static let tolerance = 2.0

    let card = RuleCard(
        id: "I8",
        name: "nobody enters a closed queue",
        promise: "While a queue is closed or unattended nobody enters it, and nobody is told a position or a wait.",
        exercisedBy: "a closed screen, before or after a wait; an entry into a queue with opening hours",
        brokenBy: "a position or an estimate at a closed screen; an entry that was certainly outside of the hours",
        sureness: Sureness(
            pushed: "certain; entries to 2 s, as two clocks may differ",
            polled: "certain; entries to 2 s and the time between two polls"
        )
    )

    func hear(_ journal: Journal, _ scenario: Scenario) -> [Hearing] {
        journal.visits.flatMap { closedScreens(of: $0, scenario) }
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

    /// Whoever meets the closed screen is told no place until he enters a queue after all. After a wait that ended so,
    /// I13 judges what he is told.
    private func closedScreens(of visit: VisitJournal, _ scenario: Scenario) -> [Hearing] {
        var screens: [Hearing] = []
        var hasWaited = false
        var isClosed = false
        for entry in visit.entries {
            switch entry.fact {
            case .queueEntered: (isClosed, hasWaited) = (false, true)
            case .chatOpened, .inviteAccepted: (isClosed, hasWaited) = (false, false)
            case .queueClosed:
                isClosed = true
                let queue = visit.pageQueue(at: entry.at) ?? scenario.settings.queues.first?.id
                screens.append(Hearing(visitor: visit.number, queue: queue, at: entry.at, .one(nil)))
            case .position, .estimate:
                guard isClosed, !hasWaited, let last = screens.indices.last else { continue }
                screens[last].ruling.violations.append(
                    visit.violation(entry, "\(entry.fact.sentence), at a queue that is closed or unattended.")
                )
            default: continue
            }
        }
        return screens
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
