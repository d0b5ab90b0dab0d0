import Observations
import Scenarios

/// What is minimised stays so.
enum StaysMinimised {
    /// Cases: page loads after No, where the window is set to be minimised then.
    @Sendable
    static func afterNo(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling {
        let spans = visit.minimisedSpans.filter { $0.cause == .refusal }
        return SameStateEverywhere.onNextPage(visit, spans)
    }

    /// Cases: stretches during which the window is minimised, for whatever reason.
    @Sendable
    static func untilMaximise(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling {
        [.launch, .refusal, .visitor].reduce(into: Ruling()) { $0 += untilMaximise(visit, scenario, after: $1) }
    }

    /// Cases: stretches during which the window is minimised for this reason.
    static func untilMaximise(_ visit: VisitJournal, _ scenario: Scenario, after cause: StateSpan.Cause) -> Ruling {
        visit.minimisedSpans.filter { $0.cause == cause }.reduce(into: Ruling()) {
            $0 += .one(visit.departure(from: $1, "Once minimised,"))
        }
    }

    /// Cases: page loads while the window is minimised, for whatever reason.
    @Sendable
    static func onNextPage(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling {
        SameStateEverywhere.onNextPage(visit, visit.minimisedSpans)
    }
}
