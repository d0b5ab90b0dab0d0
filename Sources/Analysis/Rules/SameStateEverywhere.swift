import Observations
import Scenarios

/// I4. Cases: page loads during a stretch in which the widget's state is known.
struct SameStateEverywhere: VisitRule {
    let id = "I4"
    let name = "same widget state on every page"
    let promise = "The widget's state is the same in every page and tab of the site."

    func judge(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling {
        Self.onNextPage(visit, visit.stateSpans(scenario.settings))
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
