import Observations
import Scenarios

/// I10. Cases: queue entries.
struct OneEndPerEntry: Rule {
    let id = "I10"
    let name = "every queue entry ends once"
    let promise = "Every queue entry ends in exactly one of answered, left, dequeued, closed, error."

    func judge(_ journal: Journal, _ scenario: Scenario) -> Ruling {
        journal.queueEntries.reduce(into: Ruling()) { $0 += .one(contradiction(in: $1, journal)) }
    }

    private func contradiction(in entry: QueueEntry, _ journal: Journal) -> Violation? {
        guard let visit = journal.visit(entry.visitor) else { return nil }
        if let other = entry.contradiction {
            let evidence = "\(other.fact.sentence), though the entry had ended: \(entry.end.rawValue)."
            return visit.violation(other, evidence)
        }
        guard let accepts = entry.chat.flatMap({ journal.accepts[$0] }), accepts.count > 1 else { return nil }
        let agents = accepts.map { "\($0.agent)" }.joined(separator: " and ")
        return visit.violation(at: accepts[1].bracket.to, "The chat was given to agents \(agents).")
    }
}
