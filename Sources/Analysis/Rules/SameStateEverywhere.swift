import Observations
import Scenarios

/// I4. One widget, on whatever page.
struct SameStateEverywhere: VisitRule {
    let card = RuleCard(
        id: "I4",
        name: "same widget state on every page",
        promise: "The widget's state is the same in every page and tab of the site.",
        exercisedBy: "a page load while the state is known",
        brokenBy: "a page that shows another state",
        sureness: Sureness(
            pushed: "certain: the page's own reply tells the state, and nothing else was under way",
            polled: "certain; the state is not known between the poll before an event and the one with it"
        )
    )

    func judge(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling {
        Self.onNextPage(visit, visit.stateSpans)
    }

    /// Page loads within the stretches, and those that showed another state.
    static func onNextPage(_ visit: VisitJournal, _ spans: [StateSpan]) -> Ruling {
        visit.stateSightings.reduce(into: Ruling()) { sum, sighting in
            guard let page = sighting.page, let span = spans.first(where: { $0.covers(sighting) }) else { return }
            let evidence = "Page \(page) showed the widget \(sighting.state.rawValue); it was \(span.words) before."
            sum += .one(span.states.contains(sighting.state) ? nil : visit.violation(sighting.entry, evidence))
        }
    }
}

extension StateSpan {
    /// Whether the sighting certainly describes an instant of this stretch.
    func covers(_ sighting: StateSighting) -> Bool {
        sighting.earliest >= from && sighting.entry.at <= to
    }

    /// Its states in words: `minimised`, `invited or open`.
    var words: String {
        states.map(\.rawValue).sorted().joined(separator: " or ")
    }
}
