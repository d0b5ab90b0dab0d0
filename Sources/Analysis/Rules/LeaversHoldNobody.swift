import Observations
import Scenarios

/// I12. An agent is for somebody who is there, as far as Dwell's agents can see. Nothing is asked of a connection that
/// went dead: to the service it may look alive.
struct LeaversHoldNobody: Rule {
    let card = RuleCard(
        id: "I12",
        name: "who left holds no agent",
        promise: "No agent is alerted of a visitor who has left, and whoever has his chat is told that he has gone.",
        exercisedBy: """
            a visitor who left and said so, or without a word, while he waited, an agent was alerted of him, or had his \
            chat
            """,
        brokenBy: """
            an alert of him afterwards; an alert or a chat that is still an agent's `message_within` after he left, or \
            (without a word) after his absence must have been noticed
            """,
        sureness: Sureness(
            pushed: "certain: said leaves to `message_within`, silent ones to `absence_timeout` and 5 s more",
            polled: "certain; the time between two of the agent's polls is his to hear of it"
        )
    )

    func hear(_ journal: Journal, _ scenario: Scenario) -> [Hearing] {
        let tells = journal.agents.contains { $0.entries.contains { $0.fact.isWithdrawal } }
        return journal.histories.flatMap { history in
            history.visits.compactMap { visit in
                guard let leave = Leave(visit, in: history, scenario) else { return nil }
                let rulings = leave.chats(history).map { judge($0, leave, journal, tellsWithdrawals: tells) }
                let ruling = rulings.reduce(into: Ruling()) { $0 += $1 }
                guard ruling.cases > 0 else { return nil }
                return Hearing(visit, .one(ruling.violations.first))
            }
        }
    }

    private func judge(_ chat: String, _ leave: Leave, _ journal: Journal, tellsWithdrawals: Bool) -> Ruling {
        let alerts = journal.alerts[chat] ?? []
        let handlings = journal.handlings[chat] ?? []
        let concerns =
            alerts.contains { $0.over > leave.began } || handlings.contains { $0.ended > leave.began }
            || journal.queueEntries(of: leave.visitor).contains { $0.chat == chat && $0.end == .left }
        guard concerns else { return .none }
        return .one(
            alerted(alerts, leave) ?? held(handlings, leave, journal)
                ?? (tellsWithdrawals ? leftBehind(alerts, leave, journal) : nil)
        )
    }

    private func alerted(_ alerts: [Alert], _ leave: Leave) -> Violation? {
        alerts.first { $0.at > leave.known + Race.grace }.map { alert in
            let after = Notation.seconds(alert.at - leave.left)
            return leave.violation(at: alert.at, alert.agent, "was alerted of chat \(alert.chat) \(after)")
        }
    }

    private func held(_ handlings: [Handling], _ leave: Leave, _ journal: Journal) -> Violation? {
        handlings.first { $0.isHeld(beyond: leave.deadline(from: $0.accepted.to), journal) }.map { held in
            let instant = leave.deadline(from: held.accepted.to)
            let after = Notation.seconds(held.hadUntil - leave.left)
            return leave.violation(at: instant, held.agent, "still had chat \(held.chat) \(after)")
        }
    }

    private func leftBehind(_ alerts: [Alert], _ leave: Leave, _ journal: Journal) -> Violation? {
        alerts.first { alert in
            let deadline = leave.deadline(from: alert.at)
            return alert.over > deadline && (journal.agent(alert.agent)?.blindFrom ?? 0) > deadline
        }.map { alert in
            let after = Notation.seconds(alert.over - leave.left)
            return leave.violation(
                at: leave.deadline(from: alert.at),
                alert.agent,
                "was still alerted of chat \(alert.chat) \(after)"
            )
        }
    }
}

/// When a visitor left, and when the service knew for certain.
private struct Leave {
    var visitor: Int
    /// When his leaving began, and when he had left, seconds since the run began.
    var began: Double
    var left: Double
    /// From when on the service must know.
    var known: Double
    private var within: Double

    /// Nil when the service may take him for one who is there.
    init?(_ visit: VisitJournal, in history: SiteHistory, _ scenario: Scenario) {
        visitor = visit.number
        began = visit.leaving.from
        left = visit.end
        within = scenario.tolerances.messageWithin.inSeconds
        let hadNetwork = visit.outages.allSatisfy { $0.over < visit.leaving.from }
        switch visit.ending {
        case .said? where hadNetwork: known = visit.end
        case .silently? where hadNetwork:
            known = visit.end + scenario.settings.absenceTimeout.inSeconds + Race.recovery
        default: return nil
        }
        // Who comes back in time goes on where he left off.
        let (left, deadline) = (visit.end, known + within)
        let comesBack = history.visits.contains { $0.number != visit.number && $0.began >= left && $0.began < deadline }
        if visit.ending == .silently, comesBack { return nil }
    }

    /// When an agent must have been told of it who has had to do with the chat since an instant.
    func deadline(from instant: Double) -> Double { max(known, instant) + within }

    /// The chats that were his when he left, of earlier visits, too.
    func chats(_ history: SiteHistory) -> [String] {
        let sessions = history.sessions.filter { $0.since.from <= left && $0.visit.began <= left }
        let gone = sessions.last { $0.visit.number == visitor } ?? sessions.last
        return gone.map { $0.visit.end(of: $0.chat) > began ? [$0.chat] : [] } ?? []
    }

    func violation(at instant: Double, _ agent: Int, _ what: String) -> Violation {
        Violation(
            at: instant,
            visitor: visitor,
            agent: agent,
            evidence: "Agent \(agent) \(what) after the visitor had left."
        )
    }
}

extension Fact {
    fileprivate var isWithdrawal: Bool {
        if case .alertWithdrawn = self { true } else { false }
    }
}
