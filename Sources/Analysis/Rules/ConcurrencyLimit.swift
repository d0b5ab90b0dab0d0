import Observations
import Scenarios

/// I15. Cases: chats that an agent accepted.
struct ConcurrencyLimit: Rule {
    let id = "I15"
    let name = "no agent above the limit"
    let promise = "No agent has more chats at once than the limit that he signed in with."

    func judge(_ journal: Journal, _ scenario: Scenario) -> Ruling {
        journal.agents.reduce(into: Ruling()) { $0 += judge($1) }
    }

    private func judge(_ agent: AgentJournal) -> Ruling {
        guard let limit = agent.chatsAtOnce else { return .none }
        var ends: [Double] = []
        var ruling = Ruling()
        for entry in agent.entries {
            guard case .accepted(let chat) = entry.fact else { continue }
            // A chat that ends at about the time of this accept may have ended first.
            ends.removeAll { $0 - Race.grace <= entry.at }
            ends.append(agent.end(of: chat))
            ruling += .one(ends.count > limit ? violation(agent, entry, chats: ends.count, limit: limit) : nil)
        }
        return ruling
    }

    private func violation(_ agent: AgentJournal, _ entry: Entry, chats: Int, limit: Int) -> Violation {
        let count = Notation.count(chats, "chat")
        return Violation(
            at: entry.at,
            agent: agent.number,
            evidence: "Agent \(agent.number) was given \(count) at once; his limit is \(limit).",
            entry: entry
        )
    }
}
