import Observations
import Scenarios

/// I11. One browser, one site, one session (R26 to R28), as far as the visitor and Dwell's agents can see.
struct OneSession: Rule {
    let card = RuleCard(
        id: "I11",
        name: "one session per browser and site",
        promise: "A browser has at most one session on a site: a page of another queue ends the one before at once.",
        exercisedBy: "a page of another queue while a chat runs or is waited for; another chat of the same browser",
        brokenBy: """
            an agent who is alerted of the chat before, accepts it or still has it; two chats at once; a second entry \
            while he waits
            """,
        sureness: Sureness(
            pushed: "certain from 0.5 s on; an agent must have been told within `message_within`",
            polled: "certain; the time between two of the agent's polls is his to hear of it"
        )
    )

    func hear(_ journal: Journal, _ scenario: Scenario) -> [Hearing] {
        let within = scenario.tolerances.messageWithin.inSeconds
        return journal.histories.flatMap { history in
            moved(history, journal, scenario) + others(history, journal, within: within)
        }
    }

    // MARK: A page of another queue

    private func moved(_ history: SiteHistory, _ journal: Journal, _ scenario: Scenario) -> [Hearing] {
        let within = scenario.tolerances.messageWithin.inSeconds
        return history.sessions.compactMap { session in
            guard let move = history.move(after: session.since.to), isLive(session, at: move, journal, scenario) else {
                return nil
            }
            let broken = outlived(session.chat, move, journal, within: within)
            return Hearing(
                visitor: move.visitor,
                agent: broken?.agent,
                queue: move.queue,
                at: move.page.to,
                .one(broken)
            )
        }
    }

    /// Whether the chat ran, or was waited for, as far as the visitor knew when he loaded that page.
    private func isLive(
        _ session: SiteHistory.Session,
        at move: SiteHistory.Move,
        _ journal: Journal,
        _ scenario: Scenario
    ) -> Bool {
        let visit = session.visit
        let entry = journal.queueEntries(of: visit.number).last { $0.chat == session.chat }
        guard visit.end(of: session.chat) > move.page.from, entry?.isGivenUp ?? false == false else { return false }
        switch visit.ending {
        case _ where visit.end >= move.page.from: return true
        case .silently?, .cutOff?: return move.page.to < visit.end + scenario.settings.absenceTimeout.inSeconds
        case nil, .said?, .failed?, .interrupted?: return false
        }
    }

    /// How an agent shows that the chat went on.
    private func outlived(
        _ chat: String,
        _ move: SiteHistory.Move,
        _ journal: Journal,
        within: Double
    ) -> Violation? {
        let (told, deadline) = (move.page.to + Race.grace, move.page.to + within)
        let page = "the visitor had loaded a page of queue \(move.queue)"
        if let alert = journal.alerts[chat]?.first(where: { $0.at > told }) {
            let after = Notation.seconds(alert.at - move.page.to)
            return violation(alert.at, move, alert.agent, "was alerted of chat \(chat) \(after) after \(page).")
        }
        let handlings = journal.handlings[chat] ?? []
        if let late = handlings.first(where: { $0.accepted.from > told }) {
            let after = Notation.seconds(late.accepted.from - move.page.to)
            return violation(late.accepted.to, move, late.agent, "could accept chat \(chat) \(after) after \(page).")
        }
        return handlings.first { $0.isHeld(beyond: max(deadline, $0.accepted.to + within), journal) }.map { held in
            let still = Notation.seconds(held.hadUntil - move.page.to)
            return violation(deadline, move, held.agent, "still had chat \(chat) \(still) after \(page).")
        }
    }

    private func violation(_ instant: Double, _ move: SiteHistory.Move, _ agent: Int, _ what: String) -> Violation {
        Violation(at: instant, visitor: move.visitor, agent: agent, evidence: "Agent \(agent) \(what)")
    }

    // MARK: Another chat

    /// Each chat of the browser but its first.
    private func others(_ history: SiteHistory, _ journal: Journal, within: Double) -> [Hearing] {
        zip(history.sessions, history.sessions.dropFirst()).map { before, session in
            let visit = session.visit
            let second = journal.queueEntries(of: visit.number).compactMap(\.contradiction).first { entry in
                entry.fact.isQueueEntered && entry.fact.chat == session.chat
            }
            let broken =
                second.map { visit.violation($0, "\($0.fact.sentence), while waiting in chat \(before.chat).") }
                ?? atOnce(before.chat, session, journal, within: within)
            return Hearing(visitor: visit.number, agent: broken?.agent, at: session.since.to, .one(broken))
        }
    }

    /// Two chats in agents' hands at the same time, for longer than it takes to tell that one is over.
    private func atOnce(
        _ chat: String,
        _ session: SiteHistory.Session,
        _ journal: Journal,
        within: Double
    ) -> Violation? {
        let others = journal.handlings[session.chat] ?? []
        for one in journal.handlings[chat] ?? [] {
            for other in others {
                let from = max(one.accepted.to, other.accepted.to)
                guard one.isHeld(beyond: from + within, journal), other.isHeld(beyond: from + within, journal) else {
                    continue
                }
                return Violation(
                    at: from + within,
                    visitor: session.visit.number,
                    agent: other.agent,
                    evidence: "The browser had chat \(chat) with agent \(one.agent) and chat \(session.chat) with "
                        + "agent \(other.agent) at once."
                )
            }
        }
        return nil
    }
}

extension Handling {
    /// Whether the agent certainly had the chat longer than until then.
    func isHeld(beyond instant: Double, _ journal: Journal) -> Bool {
        hadUntil > instant && (journal.agent(agent)?.blindFrom ?? 0) > instant
    }
}

extension QueueEntry {
    /// Whether the wait was over without an answer, and not because he left the site.
    fileprivate var isGivenUp: Bool {
        switch end {
        case .dequeued, .closed, .error: true
        case .answered, .left, .waiting: false
        }
    }
}
