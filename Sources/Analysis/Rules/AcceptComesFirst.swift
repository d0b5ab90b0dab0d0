import Observations
import Scenarios

/// I7. Cases: chats in which the visitor saw a sign of an agent, where the agents are Dwell's own.
struct AcceptComesFirst: Rule {
    let id = "I7"
    let name = "no agent before an accept"
    let promise = "No agent joins, types or writes before an agent has accepted the chat."

    func hear(_ journal: Journal, _ scenario: Scenario) -> [Hearing] {
        // An accept whose acknowledgement was lost is not on record.
        guard !scenario.teams.isEmpty, journal.agents.allSatisfy({ $0.blindFrom == .infinity }) else { return [] }
        return journal.visits.map { Hearing($0, judge($0, journal)) }
    }

    private func judge(_ visit: VisitJournal, _ journal: Journal) -> Ruling {
        let chats = Set(visit.entries.compactMap(\.fact.entryChat)).filter { journal.alerts[$0] != nil }
        return chats.sorted().reduce(into: Ruling()) { sum, chat in
            guard let sign = visit.entries.first(where: { $0.fact.isSignOfAgent(in: chat) }) else { return }
            sum += .one(premature(sign, of: chat, visit, journal))
        }
    }

    private func premature(_ sign: Entry, of chat: String, _ visit: VisitJournal, _ journal: Journal) -> Violation? {
        guard let accept = journal.handlings[chat]?.first else {
            // The accept may have been under way when the visit, or the run, was over.
            guard visit.watchedUntil - sign.at > Race.grace else { return nil }
            return visit.violation(sign, "\(sign.fact.sentence), and no agent ever accepted chat \(chat).")
        }
        guard sign.at < accept.accepted.from else { return nil }
        let early = Notation.seconds(accept.accepted.from - sign.at)
        return visit.violation(sign, "\(sign.fact.sentence) \(early) before agent \(accept.agent) accepted the chat.")
    }
}

extension Fact {
    /// The agent's joining or writing. Typing names no chat, and proves nothing.
    fileprivate func isSignOfAgent(in chat: String) -> Bool {
        switch self {
        case .agentJoined(chat, _, _), .messageReceived(_, chat, _): true
        default: false
        }
    }
}
