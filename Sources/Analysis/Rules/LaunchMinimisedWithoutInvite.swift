import Observations
import Scenarios

/// I17. Only an invite can be launched minimised.
struct LaunchMinimisedWithoutInvite: VisitRule {
    let card = RuleCard(
        id: "I17",
        name: "launch minimised needs an invite",
        promise: "Launch minimised has no effect in the mode without invite.",
        exercisedBy: "a visit with a page view, with these settings",
        brokenBy: "a bar, or a minimised widget that the visitor did not minimise",
        sureness: .certain
    )

    func judge(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling {
        let settings = scenario.settings
        guard settings.activation == .withoutInvite, settings.launchMinimised, !visit.pages.isEmpty,
            !visit.mayContinueEarlier(scenario)
        else { return .none }
        let own = visit.brackets(of: .minimised).first?.from ?? .infinity
        let bar = visit.entries.first { $0.fact.isMinimised && $0.at < own }
        return .one(bar.map { visit.violation($0, "\($0.fact.sentence), though the mode is without invite.") })
    }
}

extension Fact {
    fileprivate var isMinimised: Bool {
        switch self {
        case .barPresented, .widget(.minimised, _): true
        default: false
        }
    }
}
