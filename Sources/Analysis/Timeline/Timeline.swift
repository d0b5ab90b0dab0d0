import Observations

/// What led to a violation and followed from it, as moments in lanes.
struct Timeline {
    /// How many moments before the violation are told, and how many after.
    static let before = 40
    static let after = 20
    /// Of so many moments to either side it is told what went over the connection.
    static let quoted = 8

    let journal: Journal

    func moments(around violation: Violation) -> [Finding.Moment] {
        var moments = told(violation).sorted { $0.at < $1.at }
        if !moments.contains(where: \.isViolation) {
            let index = moments.firstIndex { $0.at > violation.at } ?? moments.endIndex
            moments.insert(absence(violation), at: index)
        }
        let index = moments.firstIndex(where: \.isViolation) ?? 0
        for far in moments.indices where abs(far - index) > Self.quoted { moments[far].said = nil }
        return Array(moments[max(0, index - Self.before)..<min(moments.count, index + Self.after)])
    }

    private func told(_ violation: Violation) -> [Finding.Moment] {
        if let visit = violation.visitor.flatMap(journal.visit) {
            let chats = Set(visit.entries.compactMap(\.fact.entryChat))
            let own = visit.entries.map { moment($0, $0.fact.visitorLane, violation) }
            let agents = chats.flatMap { chat in partners(in: chat).flatMap { moments(of: $0, in: chat, violation) } }
            return own + exchanges(visit.exchanges, violation) + agents
        }
        guard let agent = violation.agent.flatMap(journal.agent) else { return [] }
        let near = agent.entries.near(violation.at, \.at, count: Self.before)
        let exchanges = exchanges(agent.exchanges.near(violation.at, \.at, count: Self.after), violation)
        return near.map { moment($0, .agent, violation) } + exchanges
    }

    private func partners(in chat: String) -> [AgentJournal] {
        let agents = Set(journal.handlings[chat, default: []].map(\.agent)).sorted()
        return agents.compactMap(journal.agent)
    }

    private func moments(of agent: AgentJournal, in chat: String, _ violation: Violation) -> [Finding.Moment] {
        agent.entries.filter { $0.fact.chat == chat }.map { moment($0, .agent, violation) }
    }

    private func exchanges(_ exchanges: [TimedExchange], _ violation: Violation) -> [Finding.Moment] {
        exchanges.map { moment(Entry(at: $0.at, fact: .exchange($0.exchange)), .exchange, violation) }
    }

    private func moment(_ entry: Entry, _ lane: Finding.Lane, _ violation: Violation) -> Finding.Moment {
        Finding.Moment(
            at: entry.at,
            lane: entry.fact.isTraffic ? .exchange : lane,
            sentence: entry.fact.sentence,
            isViolation: entry == violation.entry,
            said: entry.fact.said
        )
    }

    private func absence(_ violation: Violation) -> Finding.Moment {
        Finding.Moment(at: violation.at, lane: .service, sentence: violation.evidence, isViolation: true)
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
    fileprivate var isTraffic: Bool {
        switch self {
        case .exchange, .pushed: true
        default: false
        }
    }

    /// What went over the connection, where it was kept.
    fileprivate var said: Exchange.Said? {
        switch self {
        case .exchange(let exchange): exchange.said
        case .pushed(_, let text): Exchange.Said(request: "", reply: text)
        default: nil
        }
    }

    /// Who acted, where a visitor saw it.
    fileprivate var visitorLane: Finding.Lane {
        switch self {
        case .arrived, .sameBrowser, .pageLoaded, .pageLeft, .visitEnded, .failed, .connectionLost,
            .connectionRestored, .inviteAccepted, .inviteRefused, .inviteIgnored, .chatOpened, .minimised, .maximised,
            .formSent, .formAbandoned, .messageSent:
            .visitor
        default: .service
        }
    }
}
