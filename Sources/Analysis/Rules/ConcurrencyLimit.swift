import Observations
import Scenarios

/// I15. Cases: chats that an agent accepted.
struct ConcurrencyLimit: Rule {
    let id = "I15"
    let name = "no agent above the limit"
    let promise = "No agent has more chats at once than the limit that he signed in with."

    func hear(_ journal: Journal, _ scenario: Scenario) -> [Hearing] {
        journal.agents.flatMap(hear)
    }

    private func hear(_ agent: AgentJournal) -> [Hearing] {
        var ends: [Double] = []
        return agent.handlings.compactMap { handling in
            guard let limit = handling.chatsAtOnce else { return nil }
            // A chat that ends at about the time of this accept may have ended first.
            ends.removeAll { $0 - Race.grace <= handling.noted.at }
            ends.append(handling.ended)
            let broken = ends.count > limit ? violation(handling, chats: ends.count, limit: limit) : nil
            return Hearing(agent: agent.number, at: handling.accepted.to, .one(broken))
        }
    }

    private func violation(_ handling: Handling, chats: Int, limit: Int) -> Violation {
        let count = Notation.count(chats, "chat")
        return Violation(
            at: handling.noted.at,
            agent: handling.agent,
            evidence: "Agent \(handling.agent) was given \(count) at once; his limit is \(limit).",
            entry: handling.noted
        )
    }
}
