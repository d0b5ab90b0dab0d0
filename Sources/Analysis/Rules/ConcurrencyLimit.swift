import Observations
import Scenarios

/// I15. No agent has more than he can do.
struct ConcurrencyLimit: Rule {
    let card = RuleCard(
        id: "I15",
        name: "no agent above the limit",
        promise: "No agent has more chats at once than the limit that he signed in with.",
        exercisedBy: "an accepted chat",
        brokenBy: "one chat too many for longer than a race",
        sureness: Sureness(
            pushed: "to 0.5 s: a chat that ends as another is accepted may have ended first",
            polled: "to 0.5 s and the time between two polls of the agent's"
        )
    )

    func hear(_ journal: Journal, _ scenario: Scenario) -> [Hearing] {
        journal.agents.flatMap(hear)
    }

    private func hear(_ agent: AgentJournal) -> [Hearing] {
        var ends: [Double] = []
        return agent.handlings.compactMap { handling in
            guard let limit = handling.chatsAtOnce else { return nil }
            ends.append(handling.hadUntil)
            // A chat that ends at about the time of this accept may have ended first; so may the one that is accepted,
            // of a visitor who has gone.
            ends.removeAll { $0 - Race.grace <= handling.noted.at }
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
