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
    /// Whoever may get it: the visitor, or each agent who had the chat.
    var receivers: [Party]
    /// When the service took it.
    var sent: Bracket
    /// Each time that the receiver got it who got it most often.
    var receipts: [Double]
    /// From when on it should arrive within the usual time: later than it was sent if the visitor had no network;
    /// infinity if it was sent before his visit began.
    var expectedFrom: Double
    /// Until when its absence is evidence: both were there, connected, and the chat ran.
    var expectedUntil: Double
    /// The visitor of the chat.
    var visitor: Int
}

extension Journal {
    /// Every marked message whose other side is known.
    ///
    /// - Parameter within: how long a message may take to who is there, seconds.
    func letters(within: Double) -> [Letter] {
        let receipts = receipts()
        let own = visits.concurrentMap { letters(of: $0, receipts) }
        return (own + agents.concurrentMap { letters(of: $0, receipts, within: within) }).flatMap(\.self)
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

    private func letters(of agent: AgentJournal, _ receipts: Receipts, within: Double) -> [Letter] {
        agent.entries.compactMap { entry in
            guard case .messageSent(let mark, let chat?) = entry.fact, let visit = visit(of: chat, at: entry.at) else {
                return nil
            }
            let sent = agent.bracket(of: entry)
            return Letter(
                mark: mark,
                chat: chat,
                sender: .agent(agent.number),
                receivers: [.visitor(visit.number)],
                sent: sent,
                receipts: receipts.of(mark, by: [.visitor(visit.number)]),
                expectedFrom: sent.from < visit.began ? .infinity : visit.reachable(from: sent.to, within: within),
                expectedUntil: min(visit.watchedUntil, visit.end(of: chat), visit.nextFlow(after: sent.from)),
                visitor: visit.number
            )
        }
    }

    private func letters(of visit: VisitJournal, _ receipts: Receipts) -> [Letter] {
        visit.entries.compactMap { entry in
            guard case .messageSent(let mark, let named) = entry.fact,
                let chat = named ?? visit.chat(at: entry.at),
                let handlings = handlings[chat], let first = handlings.first
            else { return nil }
            let sent = visit.bracket(of: entry)
            // While a chat is sent on, nobody has it: who takes it over may get what was written meanwhile, or not.
            let holder = handlings.last { $0.accepted.to <= sent.from } ?? first
            let receivers = handlings.map { Letter.Party.agent($0.agent) }
            return Letter(
                mark: mark,
                chat: chat,
                sender: .visitor(visit.number),
                receivers: receivers,
                sent: sent,
                receipts: receipts.of(mark, by: receivers),
                expectedFrom: sent.to,
                expectedUntil: min(agent(holder.agent)?.blindFrom ?? .infinity, holder.ended, visit.end(of: chat)),
                visitor: visit.number
            )
        }
    }
}

extension Journal.Receipts {
    /// When that message arrived, at whichever of them it arrived most often.
    fileprivate func of(_ mark: String, by parties: [Letter.Party]) -> [Double] {
        let arrivals = parties.map { party in self[mark, default: []].filter { $0.party == party }.map(\.at) }
        return arrivals.max { $0.count < $1.count } ?? []
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
