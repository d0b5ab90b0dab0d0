import Observations
import Scenarios

/// S1. Whoever asks is answered. Who was cut off for as long as makes a visitor absent may have been forgotten.
struct ServiceAnswers: Rule {
    let card = RuleCard(
        id: "S1",
        name: "the service answers",
        promise: "Every request is answered as the binding expects, and no visit fails.",
        exercisedBy: "a visitor or an agent",
        brokenBy: "no reply, a reply that makes no sense, 429 or 503; at most one finding each",
        sureness: .certain
    )

    func hear(_ journal: Journal, _ scenario: Scenario) -> [Hearing] {
        let absence = scenario.settings.absenceTimeout.inSeconds
        let visits = journal.visits.map { visit in
            let failures = Failures(visit.exchanges, visit.entries, in: 0..<visit.forgotten(after: absence))
            return Hearing(visit, .one(failures.violation(visitor: visit.number)))
        }
        // An agent is there before and after the time that is judged.
        let judged = scenario.judged
        return visits
            + journal.agents.map { agent in
                let failure = Failures(agent.exchanges, agent.entries, in: judged).violation(agent: agent.number)
                let signedIn = agent.entries.first?.at ?? 0
                return Hearing(
                    agent: agent.number,
                    at: failure?.at ?? max(signedIn, judged.lowerBound),
                    .one(failure)
                )
            }
    }
}

/// What failed for one visitor or agent.
private struct Failures {
    var exchanges: [TimedExchange]
    var facts: [Entry]

    /// - Parameter stretch: when they must have happened.
    init(_ exchanges: [TimedExchange], _ entries: [Entry], in stretch: Range<Double>) {
        self.exchanges = exchanges.filter { $0.exchange.isFailure && stretch.contains($0.at) }
        facts = entries.filter { $0.fact.isFailed && stretch.contains($0.at) }
    }

    func violation(visitor: Int? = nil, agent: Int? = nil) -> Violation? {
        guard let first = [exchanges.first?.entry, facts.first].compactMap(\.self).min(by: { $0.at < $1.at }) else {
            return nil
        }
        let count = max(exchanges.count, facts.count)
        let more = count > 1 ? " And \(Notation.count(count - 1, "failure")) more." : ""
        return Violation(
            at: first.at,
            visitor: visitor,
            agent: agent,
            evidence: "\(first.fact.sentence).\(more)",
            entry: first
        )
    }
}

extension TimedExchange {
    fileprivate var entry: Entry { Entry(at: at, fact: .exchange(exchange)) }
}

extension Fact {
    fileprivate var isFailed: Bool {
        switch self {
        case .failed, .visitEnded(.failed): true
        default: false
        }
    }
}
