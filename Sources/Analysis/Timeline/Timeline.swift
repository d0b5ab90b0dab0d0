import Observations

/// What led to a breach and followed from it, as moments in lanes.
struct Timeline {
    /// How many moments before the breach are told, and how many after.
    static let before = 40
    static let after = 20

    let journal: Journal

    func moments(around breach: Breach) -> [Finding.Moment] {
        var moments = told(breach).sorted { $0.at < $1.at }
        if !moments.contains(where: \.isBreach) {
            let index = moments.firstIndex { $0.at > breach.at } ?? moments.endIndex
            moments.insert(absence(breach), at: index)
        }
        let index = moments.firstIndex(where: \.isBreach) ?? 0
        return Array(moments[max(0, index - Self.before)..<min(moments.count, index + Self.after)])
    }

    private func told(_ breach: Breach) -> [Finding.Moment] {
        if let visit = breach.visitor.flatMap(journal.visit) {
            let chats = Set(visit.entries.compactMap(\.fact.entryChat))
            let own = visit.entries.map { moment($0, $0.fact.visitorLane, breach) }
            let agents = chats.flatMap { chat in partners(in: chat).flatMap { moments(of: $0, in: chat, breach) } }
            return own + exchanges(visit.exchanges, breach) + agents
        }
        guard let agent = breach.agent.flatMap(journal.agent) else { return [] }
        let near = agent.entries.near(breach.at, \.at, count: Self.before)
        let exchanges = exchanges(agent.exchanges.near(breach.at, \.at, count: Self.after), breach)
        return near.map { moment($0, .agent, breach) } + exchanges
    }

    private func partners(in chat: String) -> [AgentJournal] {
        journal.accepts[chat, default: []].compactMap { journal.agent($0.agent) }
    }

    private func moments(of agent: AgentJournal, in chat: String, _ breach: Breach) -> [Finding.Moment] {
        agent.entries.filter { $0.fact.chat == chat }.map { moment($0, .agent, breach) }
    }

    private func exchanges(_ exchanges: [TimedExchange], _ breach: Breach) -> [Finding.Moment] {
        exchanges.map { moment(Entry(at: $0.at, fact: .exchange($0.exchange)), .exchange, breach) }
    }

    private func moment(_ entry: Entry, _ lane: Finding.Lane, _ breach: Breach) -> Finding.Moment {
        Finding.Moment(at: entry.at, lane: lane, sentence: entry.fact.sentence, isBreach: entry == breach.entry)
    }

    private func absence(_ breach: Breach) -> Finding.Moment {
        Finding.Moment(at: breach.at, lane: .service, sentence: breach.evidence, isBreach: true)
    }
}

extension Array {
    /// The elements, in the order of time, nearest to an instant.
    fileprivate func near(_ instant: Double, _ at: (Element) -> Double, count: Int) -> [Element] {
        let index = firstIndex { at($0) >= instant } ?? endIndex
        return Array(self[Swift.max(0, index - count)..<Swift.min(self.count, index + count)])
    }
}

extension Fact {
    /// Who acted, where a visitor saw it.
    fileprivate var visitorLane: Finding.Lane {
        switch self {
        case .arrived, .pageLoaded, .pageLeft, .visitEnded, .failed, .inviteAccepted, .inviteRefused, .inviteIgnored,
            .chatOpened, .minimised, .maximised, .formSent, .messageSent:
            .visitor
        default: .service
        }
    }
}
