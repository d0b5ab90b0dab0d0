import Observations
import Scenarios

/// I7. An agent is there once he has accepted; judged where the agents are Dwell's own.
struct AcceptComesFirst: Rule {
    let card = RuleCard(
        id: "I7",
        name: "no agent before an accept",
        promise: "No agent joins, types or writes before an agent has accepted the chat.",
        exercisedBy: "a chat whose alert Dwell's agents saw",
        brokenBy: "an agent's joining, message, or typing while he waits, before the accept was even asked for",
        sureness: Sureness(
            pushed: "certain",
            polled: "certain; a sign that waited for a poll may come after the accept, and is missed"
        )
    )

    func hear(_ journal: Journal, _ scenario: Scenario) -> [Hearing] {
        // An accept whose acknowledgement was lost is not on record.
        guard !scenario.teams.isEmpty, journal.agents.allSatisfy({ $0.blindFrom == .infinity }) else { return [] }
        return journal.hearings { judge($0, journal) }
    }

    private func judge(_ visit: VisitJournal, _ journal: Journal) -> Ruling {
        let chats = Set(visit.entries.compactMap(\.fact.entryChat)).filter { journal.alerts[$0] != nil }
        return chats.sorted().reduce(into: Ruling()) { sum, chat in
            guard let sign = visit.firstSign(of: chat) else { return }
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

extension VisitJournal {
    /// The first sign of an agent in a chat: his joining, his writing, or, while the visitor waits, his typing (R25).
    fileprivate func firstSign(of chat: String) -> Entry? {
        var waitsFor: String?
        return entries.first { entry in
            switch entry.fact {
            case .queueEntered(let entered, _, _): waitsFor = entered
            case .agentJoined(let joined, _, _) where joined != chat: waitsFor = nil
            case .dequeued, .queueClosed, .chatEnded: waitsFor = nil
            case .typing: return waitsFor == chat
            default: break
            }
            return entry.fact.isSignOfAgent(in: chat)
        }
    }
}

extension Fact {
    /// The agent's joining or writing. Typing names no chat.
    fileprivate func isSignOfAgent(in chat: String) -> Bool {
        switch self {
        case .agentJoined(chat, _, _), .messageReceived(_, chat, _): true
        default: false
        }
    }
}
