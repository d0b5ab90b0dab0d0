import Observations
import Scenarios

/// I5. Without invite the agent comes to the visitor.
struct PresenceNeedsNoForm: VisitRule {
    let card = RuleCard(
        id: "I5",
        name: "no form or queue without invite",
        promise: """
            Without invite the agent is alerted of the visitor's presence: the visitor gets no form and enters no queue.
            """,
        exercisedBy: "a visit in which the chat came without invite",
        brokenBy: "a form or a queue entry before the visitor opened the chat himself",
        sureness: .certain
    )

    func judge(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling {
        guard scenario.settings.activation == .withoutInvite, !visit.mayContinueEarlier(scenario) else { return .none }
        let opened = visit.opened.first?.from ?? .infinity
        let unasked = visit.entries.first { $0.at < opened && $0.fact.isFormOrQueue }
        let hasWindow = visit.entries.contains { $0.at < opened && $0.fact.isWindowPresented }
        guard unasked != nil || hasWindow else { return .none }
        return .one(unasked.map { visit.violation($0, "\($0.fact.sentence), though the chat came without invite.") })
    }
}

extension Fact {
    fileprivate var isFormOrQueue: Bool {
        switch self {
        case .formPresented, .queueEntered: true
        default: false
        }
    }

    fileprivate var isWindowPresented: Bool {
        if case .windowPresented = self { true } else { false }
    }
}
