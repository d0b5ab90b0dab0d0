import Observations

/// A message that one side wrote and the service took, and what became of it on the other side.
struct Letter {
    enum Party: Hashable {
        case visitor(Int)
        case agent(Int)
    }

    var mark: String
    var chat: String
    var sender: Party
    var receiver: Party
    /// When the service took it.
    var sent: Bracket
    /// Each time that the other side got it.
    var receipts: [Double]
    /// Until when its absence is evidence: both were there, connected, and the chat ran.
    var expectedUntil: Double
    /// The visitor of the chat.
    var visitor: Int
}

extension Journal {
    /// Every marked message whose other side is known.
    func letters() -> [Letter] {
        let receipts = receipts()
        return visits.flatMap { letters(of: $0, receipts) } + agents.flatMap { letters(of: $0, receipts) }
    }

    typealias Receipts = [String: [(party: Letter.Party, at: Double)]]

    /// Who got which mark, and when.
    func receipts() -> Receipts {
        var receipts: Receipts = [:]
        for visit in visits { note(visit.entries, as: .visitor(visit.number), in: &receipts) }
        for agent in agents { note(agent.entries, as: .agent(agent.number), in: &receipts) }
        return receipts
    }

    private func note(_ entries: [Entry], as party: Letter.Party, in receipts: inout Receipts) {
        for entry in entries {
            guard case .messageReceived(let mark?, _, _) = entry.fact else { continue }
            receipts[mark, default: []].append((party, entry.at))
        }
    }

    private func letters(of agent: AgentJournal, _ receipts: Receipts) -> [Letter] {
        agent.entries.compactMap { entry in
            guard case .messageSent(let mark, let chat?) = entry.fact, let visit = visit(of: chat) else { return nil }
            return Letter(
                mark: mark,
                chat: chat,
                sender: .agent(agent.number),
                receiver: .visitor(visit.number),
                sent: agent.bracket(of: entry),
                receipts: receipts[mark, default: []].filter { $0.party == .visitor(visit.number) }.map(\.at),
                expectedUntil: min(visit.watchedUntil, visit.end(of: chat)),
                visitor: visit.number
            )
        }
    }

    private func letters(of visit: VisitJournal, _ receipts: Receipts) -> [Letter] {
        visit.entries.compactMap { entry in
            guard case .messageSent(let mark, let named) = entry.fact,
                let chat = named ?? visit.chat(at: entry.at),
                let agent = accepts[chat]?.first.flatMap({ agent($0.agent) })
            else { return nil }
            return Letter(
                mark: mark,
                chat: chat,
                sender: .visitor(visit.number),
                receiver: .agent(agent.number),
                sent: visit.bracket(of: entry),
                receipts: receipts[mark, default: []].filter { $0.party == .agent(agent.number) }.map(\.at),
                expectedUntil: min(agent.end, agent.blindFrom, agent.end(of: chat), visit.end(of: chat)),
                visitor: visit.number
            )
        }
    }
}

extension VisitJournal {
    /// When the visitor learned that the chat was over; infinity if he never did.
    func end(of chat: String) -> Double {
        let ended = entries.first { entry in
            guard case .chatEnded(let which, _) = entry.fact else { return false }
            return which == nil || which == chat
        }
        return ended?.at ?? .infinity
    }
}
