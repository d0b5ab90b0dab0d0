import Observations
import Scenarios

/// I1. Nothing unasked where chats are reactive only.
struct ReactiveOnly: VisitRule {
    let card = RuleCard(
        id: "I1",
        name: "nothing unasked in reactive-only",
        promise: "In reactive-only mode no invite is ever presented, and no window opens by itself.",
        exercisedBy: "a visit with a page view, in that mode",
        brokenBy: "an invite, a bar, or a window that the visitor did not open",
        sureness: .certain
    )

    func judge(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling {
        guard scenario.settings.activation == .reactiveOnly, !visit.pages.isEmpty else { return .none }
        // A chat of the visit before may be open still.
        let goesOn = visit.mayContinueEarlier(scenario)
        let opened = goesOn ? 0 : visit.opened.first?.from ?? .infinity
        let unasked = visit.entries.first { $0.fact.isProactive || ($0.fact.isOpenWindow && $0.at < opened) }
        return .one(
            unasked.map { visit.violation($0, "\($0.fact.sentence), though the activation mode is reactive-only.") }
        )
    }
}

extension Fact {
    fileprivate var isProactive: Bool {
        switch self {
        case .barPresented, .windowPresented: true
        default: invites
        }
    }

    fileprivate var isOpenWindow: Bool {
        if case .widget(.open, _) = self { true } else { false }
    }
}
