import Observations
import Scenarios

/// R21. No means no, on the next page, too.
struct RefusalLasts: VisitRule {
    let card = RuleCard(
        id: "R21",
        name: "No lasts",
        promise: "After No the window is minimised, or disappears, as set, and stays so over page changes.",
        exercisedBy: "a No",
        brokenBy: "any other state until Maximise",
        sureness: .afterAct
    )

    func judge(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling {
        let refusals = visit.stateSpans.filter { $0.cause == .refusal }
        return refusals.reduce(into: Ruling()) { $0 += .one(visit.departure(from: $1, "After No")) }
    }
}

extension VisitJournal {
    /// The first sighting within the stretch of a state that it does not allow.
    func departure(from span: StateSpan, _ occasion: String) -> Violation? {
        let other = stateSightings.first { span.covers($0) && !span.states.contains($0.state) }
        return other.map { sighting in
            let place = sighting.page.map { " on page \($0)" } ?? ""
            return violation(
                sighting.entry,
                "\(occasion) the widget was \(sighting.state.rawValue)\(place); it must stay \(span.words)."
            )
        }
    }
}
