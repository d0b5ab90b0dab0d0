import Observations
import Scenarios

/// I18. To look away changes nothing.
struct MinimisingChangesNothing: VisitRule {
    let card = RuleCard(
        id: "I18",
        name: "minimising changes nothing else",
        promise: """
            What is minimised stays so until Maximise, which opens it; neither changes the chat or the queue position.
            """,
        exercisedBy: "a Minimise, a Maximise, a minimised stretch",
        brokenBy: "a worse position or another chat right after; a window that opens itself, or does not open",
        sureness: Sureness(
            pushed: "certain within 0.5 s of the act: later changes may have another cause",
            polled: "certain; only what a poll within 0.5 s of the act brings is judged"
        )
    )

    func judge(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling {
        let acts = visit.entries.filter { $0.fact == .minimised || $0.fact == .maximised }
        let kept = acts.reduce(into: Ruling()) { $0 += .one(demotion(visit, $1) ?? otherChat(visit, $1)) }
        return kept + StaysMinimised.untilMaximise(visit, scenario, after: .visitor)
            + OpensOnMaximise.judge(visit, scenario)
    }

    /// A position that got worse right after the act. In a queue of one priority nothing else makes it worse.
    private func demotion(_ visit: VisitJournal, _ act: Entry) -> Violation? {
        let bracket = visit.bracket(of: act)
        guard let before = visit.entries.last(where: { $0.at < bracket.from && $0.fact.position != nil }),
            let position = before.fact.position
        else { return nil }
        let worse = visit.entries.first { entry in
            entry.at >= bracket.from && entry.at <= bracket.to + Race.grace && entry.fact.position ?? 0 > position
                && !visit.isStale(entry, after: bracket)
        }
        return worse.map {
            visit.violation(
                $0,
                "The queue position went from \(position) to \($0.fact.position ?? 0) at \(act.fact.word)."
            )
        }
    }

    /// Another chat, though the one before had not ended.
    private func otherChat(_ visit: VisitJournal, _ act: Entry) -> Violation? {
        let bracket = visit.bracket(of: act)
        guard let before = visit.entries.last(where: { $0.at < bracket.from && $0.fact.entryChat != nil }),
            let chat = before.fact.chat, visit.end(of: chat) > bracket.to + Race.grace
        else { return nil }
        let other = visit.entries.first { entry in
            entry.at >= bracket.from && entry.at <= bracket.to + Race.grace
                && entry.fact.entryChat.map { $0 != chat } ?? false && !visit.isStale(entry, after: bracket)
        }
        return other.map {
            visit.violation($0, "The chat was another one after \(act.fact.word): not \(chat) any more.")
        }
    }
}

extension Fact {
    fileprivate var position: Int? {
        switch self {
        case .position(let position), .queueEntered(_, let position?, _): position
        default: nil
        }
    }

    fileprivate var word: String { self == .minimised ? "Minimise" : "Maximise" }
}
