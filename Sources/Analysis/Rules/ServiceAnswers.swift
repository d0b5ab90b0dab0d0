import Observations
import Scenarios

/// S1. Cases: visitors and agents who asked the service for something. At most one finding each.
struct ServiceAnswers: Rule {
    let id = "S1"
    let name = "the service answers"
    let promise = "Every request is answered as the binding expects, and no visit fails."

    func judge(_ journal: Journal, _ scenario: Scenario) -> Ruling {
        let visits = journal.visits.reduce(into: Ruling()) {
            let failures = Failures($1.exchanges, $1.entries)
            $0 += .one(failures.violation(visitor: $1.number))
        }
        let agents = journal.agents.reduce(into: Ruling()) {
            let failures = Failures($1.exchanges, $1.entries)
            $0 += .one(failures.violation(agent: $1.number))
        }
        return visits + agents
    }
}

/// What failed for one visitor or agent.
private struct Failures {
    var exchanges: [TimedExchange]
    var facts: [Entry]

    init(_ exchanges: [TimedExchange], _ entries: [Entry]) {
        self.exchanges = exchanges.filter(\.exchange.isFailure)
        facts = entries.filter { $0.fact.isFailed }
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
