import Observations
import Scenarios

/// I2. Nothing before the launch criterion. Who leaves before it is met is a negative control: for him, any
/// invite is a violation.
struct LaunchCriterion: VisitRule {
    let card = RuleCard(
        id: "I2",
        name: "no invite before the criterion",
        promise: """
            Nothing is presented before the launch criterion is met, nor after the visitor opened the chat himself.
            """,
        exercisedBy: """
            a visit with a page view, in a proactive mode; who leaves before the criterion is met is a negative \
            control
            """,
        brokenBy: "a presentation before request + criterion; an invite certainly sent after his own chat",
        sureness: Sureness(
            pushed: "certain: the criterion counts from the page's request on",
            polled: "certain; what came too early by less than the time between two polls is missed"
        )
    )

    func judge(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling {
        guard scenario.settings.activation != .reactiveOnly, !visit.pages.isEmpty else { return .none }
        return .one(early(visit, scenario) ?? Self.afterOwnChat(visit))
    }

    private func early(_ visit: VisitJournal, _ scenario: Scenario) -> Violation? {
        let timing = visit.inviteTiming
        guard timing.isEarly, let presented = timing.presented, let due = timing.due else { return nil }
        let criterion = scenario.settings.launchAfter
        let after = presented.at - (due.earliest - criterion.inSeconds)
        let since = scenario.settings.launchScope == .site ? "arrival" : "page \(due.page) was opened"
        return visit.violation(
            presented,
            "\(presented.fact.sentence) \(Notation.seconds(after)) after \(since), "
                + "\(Notation.seconds(due.earliest - presented.at)) before the criterion of \(criterion.text)."
        )
    }

    /// An invite to somebody who has opened the chat already.
    static func afterOwnChat(_ visit: VisitJournal) -> Violation? {
        guard let opened = visit.opened.first else { return nil }
        let invite = visit.entries.first { entry in
            guard case .invitePresented(_, _, again: false) = entry.fact else { return false }
            return visit.certainly(entry, follows: opened) && entry.at < visit.nextFlow(after: opened.from)
        }
        return invite.map {
            let after = Notation.seconds($0.at - opened.to)
            return visit.violation($0, "Invited \(after) after the visitor had opened the chat himself.")
        }
    }
}
