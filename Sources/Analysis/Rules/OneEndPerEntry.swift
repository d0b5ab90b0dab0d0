import Observations
import Scenarios

/// I10. One way into the queue, one way out.
struct OneEndPerEntry: Rule {
    let card = RuleCard(
        id: "I10",
        name: "every queue entry ends once",
        promise: "Every queue entry ends in exactly one of answered, left, dequeued, closed, error.",
        exercisedBy: "a queue entry",
        brokenBy: """
            a second end that contradicts the first; a chat that two agents have at once; somebody who waits on when \
            others were turned away because the queue closed
            """,
        sureness: Sureness(
            pushed: "certain; who waits on must have done so for `message_within`",
            polled: "certain; the time between two polls is the visitor's to hear of it"
        )
    )

    func hear(_ journal: Journal, _ scenario: Scenario) -> [Hearing] {
        let closings = journal.closings(scenario)
        let within = scenario.tolerances.messageWithin.inSeconds
        return journal.queueEntries.map { entry in
            let queue = journal.queue(of: entry, scenario)
            let closing = closings[queue ?? "", default: []].first { $0.from > entry.entered.to }
            return Hearing(
                visitor: entry.visitor,
                agent: entry.answer?.agent,
                queue: queue,
                at: entry.entered.to,
                .one(contradiction(in: entry, journal) ?? forgotten(entry, at: closing, within: within, journal))
            )
        }
    }

    /// Somebody for whom the queue never closed.
    private func forgotten(
        _ entry: QueueEntry,
        at closing: Bracket?,
        within: Double,
        _ journal: Journal
    ) -> Violation? {
        guard let closing, entry.waitedUntil > closing.to + within, let visit = journal.visit(entry.visitor),
            !visit.outages.contains(where: { $0.from <= entry.waitedUntil && $0.over >= closing.from })
        else { return nil }
        let still = Notation.seconds(entry.waitedUntil - closing.to)
        return visit.violation(
            at: closing.to + within,
            "Still waiting \(still) after the queue had closed, which others were told at once."
        )
    }

    private func contradiction(in entry: QueueEntry, _ journal: Journal) -> Violation? {
        guard let visit = journal.visit(entry.visitor) else { return nil }
        // A second entry is no end: I11 judges it.
        if let other = entry.contradiction, !other.fact.isQueueEntered {
            let evidence = "\(other.fact.sentence), though the entry had ended: \(entry.end.rawValue)."
            return visit.violation(other, evidence)
        }
        guard let shared = entry.chat.flatMap({ journal.handlings[$0] })?.firstShared else { return nil }
        let agents = "\(shared.first.agent) and \(shared.second.agent)"
        return visit.violation(at: shared.second.accepted.to, "The chat was given to agents \(agents).")
    }
}

extension Journal {
    /// When each queue turned away those who waited, as they were told: a bracket for all who were told at about the
    /// same time.
    fileprivate func closings(_ scenario: Scenario) -> [String: [Bracket]] {
        var closings: [String: [Bracket]] = [:]
        for entry in queueEntries.filter({ $0.end == .closed }).sorted(by: { $0.ended < $1.ended }) {
            guard let visit = visit(entry.visitor), let told = visit.closing(at: entry.ended) else { continue }
            let queue = queue(of: entry, scenario) ?? ""
            if let last = closings[queue]?.last, told.from <= last.to + Race.grace { continue }
            closings[queue, default: []].append(told)
        }
        return closings
    }
}

extension VisitJournal {
    fileprivate func closing(at instant: Double) -> Bracket? {
        entries.first { $0.at == instant && $0.fact == .queueClosed }
            .map { Bracket(from: earliest(of: $0), to: $0.at) }
    }
}

extension [Handling] {
    /// The first two who had a chat at the same time: in turn, by a transfer or a new offer, several may have it.
    fileprivate var firstShared: (first: Handling, second: Handling)? {
        zip(self, dropFirst()).first { $0.ended > $1.accepted.to + Race.grace }.map { ($0, $1) }
    }
}
