import Observations
import Scenarios

/// R22. First the bar, then the invite.
struct LaunchesMinimised: VisitRule {
    let card = RuleCard(
        id: "R22",
        name: "launches as a bar, then invites",
        promise: "With launch minimised the criterion presents the minimised bar, and Maximise then the invite.",
        exercisedBy: "a presentation, a bar's stay, a Maximise of the bar",
        brokenBy: "an invite at once; a bar that goes away; no invite after Maximise",
        sureness: .afterAct
    )

    func judge(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling {
        Self.launch(visit, scenario) + StaysMinimised.untilMaximise(visit, scenario, after: .launch)
            + Self.maximise(visit, scenario)
    }

    /// Whether what was launched is the bar.
    static func launch(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling {
        let settings = scenario.settings
        guard settings.activation == .withInvite, settings.launchMinimised,
            let presented = visit.presentation(settings), !visit.isKnownToService(scenario)
        else { return .none }
        if case .barPresented = presented.fact { return .one(nil) }
        return .one(visit.violation(presented, "\(presented.fact.sentence) at once, without the minimised bar."))
    }

    /// Whether Maximise on the bar brings the invite.
    static func maximise(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling {
        guard let bar = visit.entries.first(where: { $0.fact.isBar }),
            let clicked = visit.maximised.first(where: { $0.to >= bar.at })
        else { return .none }
        let deadline = clicked.to + scenario.tolerances.missingAfter.inSeconds
        if visit.entries.contains(where: { $0.fact.invites && $0.at >= clicked.from }) { return .one(nil) }
        guard min(visit.watched(since: clicked.to), visit.nextFlow(after: clicked.from)) >= deadline else {
            return .none
        }
        let waited = Notation.seconds(visit.watchedUntil - clicked.to)
        return .one(visit.violation(at: deadline, "Maximised the bar, and no invite came in \(waited)."))
    }
}

extension Fact {
    fileprivate var isBar: Bool {
        if case .barPresented = self { true } else { false }
    }
}
