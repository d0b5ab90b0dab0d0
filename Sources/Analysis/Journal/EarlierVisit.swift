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

    /// - Parameter instant: when the later visit began, seconds since the run began.
    init(_ visit: VisitCourse, asOf instant: Double) {
        kind = visit.kind
        end = visit.end
        ending = visit.end <= instant ? visit.ending : nil
        let answers = visit.entries.map(\.fact).filter {
            [.inviteRefused, .maximised, .inviteAccepted, .chatOpened].contains($0)
        }
        saidNo = answers.last == .inviteRefused
    }
}

extension VisitJournal {
    /// Whether the service may take this visit for one with a visit before it: whoever has not left is there, whoever
    /// left without a word is there until his absence is noticed, and a dead connection may never be.
    func mayContinueEarlier(_ scenario: Scenario) -> Bool {
        let before = earlierOnSite(scenario)
        if before.contains(where: { $0.ending == nil }) { return true }
        switch before.last?.ending {
        case nil, .said: return false
        case .cutOff: return true
        case .silently, .failed, .interrupted:
            let noticed = (before.last?.end ?? 0) + scenario.settings.absenceTimeout.inSeconds
            return began < noticed + Race.grace
        }
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
