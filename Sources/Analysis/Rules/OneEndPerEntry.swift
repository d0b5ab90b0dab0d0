import Observations
import Scenarios

/// I10. Cases: queue entries.
struct OneEndPerEntry: Rule {
    let id = "I10"
    let name = "every queue entry ends once"
    let promise = "Every queue entry ends in exactly one of answered, left, dequeued, closed, error."

    func hear(_ journal: Journal, _ scenario: Scenario) -> [Hearing] {
        journal.queueEntries.map { entry in
            Hearing(
                visitor: entry.visitor,
                agent: entry.answer?.agent,
                queue: journal.queue(of: entry, scenario),
                at: entry.entered.to,
                .one(contradiction(in: entry, journal))
            )
        }
    }

    private func contradiction(in entry: QueueEntry, _ journal: Journal) -> Violation? {
        guard let visit = journal.visit(entry.visitor) else { return nil }
        if let other = entry.contradiction {
            let evidence = "\(other.fact.sentence), though the entry had ended: \(entry.end.rawValue)."
            return visit.violation(other, evidence)
        }
        guard let shared = entry.chat.flatMap({ journal.handlings[$0] })?.firstShared else { return nil }
        let agents = "\(shared.first.agent) and \(shared.second.agent)"
        return visit.violation(at: shared.second.accepted.to, "The chat was given to agents \(agents).")
    }
}

extension [Handling] {
    /// The first two who had a chat at the same time: in turn, by a transfer or a new offer, several may have it.
    fileprivate var firstShared: (first: Handling, second: Handling)? {
        zip(self, dropFirst()).first { $0.ended > $1.accepted.to + Race.grace }.map { ($0, $1) }
    }
}
