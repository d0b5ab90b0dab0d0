import Observations
import Scenarios

/// What an earlier visit in the same browser may mean for a later one.
struct EarlierVisit {
    var kind: String
    /// When it ended.
    var end: Double
    /// How it ended; nil: not by then.
    var ending: Ending?
    /// Whether he said No, and did not take it back by Maximise or a chat.
    var saidNo: Bool

    init(_ visit: VisitJournal) {
        kind = visit.kind
        end = visit.end
        ending = visit.ending
        let answers = visit.entries.map(\.fact).filter {
            [.inviteRefused, .maximised, .inviteAccepted, .chatOpened].contains($0)
        }
        saidNo = answers.last == .inviteRefused
    }
}

extension VisitJournal {
    /// Whether the service may take this visit for one with the visit before it: whoever left without a word is there
    /// until his absence is noticed.
    func mayContinueEarlier(_ scenario: Scenario) -> Bool {
        guard let last = earlierOnSite(scenario).last else { return false }
        return last.ending != .said && began < last.end + scenario.settings.absenceTimeout.inSeconds + Race.grace
    }

    /// Whether the criterion may count otherwise than for a visitor whom nobody knows: an earlier No may last, and an
    /// earlier visit may go on.
    func isKnownToService(_ scenario: Scenario) -> Bool {
        earlierOnSite(scenario).contains(where: \.saidNo) || mayContinueEarlier(scenario)
    }

    /// Other sites are independent (R29).
    private func earlierOnSite(_ scenario: Scenario) -> [EarlierVisit] {
        guard !earlier.isEmpty else { return [] }
        let site = scenario.visitors.mix.first { $0.name == kind }?.site
        return earlier.filter { visit in scenario.visitors.mix.first { $0.name == visit.kind }?.site == site }
    }
}
