import Observations
import Scenarios

/// R18. The invite, when it is due. Without invite the window waits for an agent's message, so its lateness is
/// not the service's.
struct InviteOnTime: VisitRule {
    let card = RuleCard(
        id: "R18",
        name: "the invite comes once, on time",
        promise: "Who stays past the launch criterion is presented the invite, or its bar, on time and only once.",
        exercisedBy: "a visit that stayed past the due instant, with invite",
        brokenBy: "late beyond the tolerance, missing, or presented twice",
        sureness: Sureness(
            pushed: "exact to the arrival of the bytes",
            polled: "late only if even the poll before it was too late"
        )
    )
    let isAboutTime = true

    func judge(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling {
        guard scenario.settings.activation == .withInvite else { return .none }
        let timing = visit.inviteTiming
        let duplicate = Self.duplicate(visit)
        guard timing.due?.isOwed == true || duplicate != nil else { return .none }
        return .one(
            Self.missing(timing, visit, scenario) ?? Self.late(timing, visit, scenario)
                ?? duplicate.map { visit.violation($0, "Presented a second time, though nothing had called for it.") }
        )
    }

    static func missing(_ timing: InviteTiming, _ visit: VisitJournal, _ scenario: Scenario) -> Violation? {
        let after = scenario.tolerances.missingAfter.inSeconds
        guard let stayed = timing.missedFor, let due = timing.due, stayed >= after else { return nil }
        return visit.violation(
            at: due.at + after,
            "Never invited, though the visitor stayed \(Notation.seconds(stayed)) past the due instant."
        )
    }

    /// Later than tolerated even if it came right after the last poll without it.
    static func late(_ timing: InviteTiming, _ visit: VisitJournal, _ scenario: Scenario) -> Violation? {
        let within = scenario.tolerances.inviteWithin
        guard let presented = timing.presented, let atBest = timing.latenessAtBest, let late = timing.lateness,
            atBest > within.inSeconds
        else { return nil }
        let criterion = scenario.settings.launchAfter.text
        return visit.violation(
            presented,
            "\(presented.fact.sentence) \(Notation.seconds(late)) after the criterion of \(criterion) was met; "
                + "\(within.text) is tolerated."
        )
    }

    /// The second presentation that no Maximise, withdrawal or No explains. (After No, I3 judges it.)
    static func duplicate(_ visit: VisitJournal) -> Entry? {
        var isPresented = false
        var flow = -Double.infinity
        let maximised = visit.maximised.map(\.from)
        for entry in visit.entries {
            switch entry.fact {
            case .pageLoaded(_, _, let requested, _) where visit.flows.contains { $0.from == requested }:
                isPresented = false
                flow = entry.at
            case .inviteWithdrawn: isPresented = false
            case .inviteRefused: return nil
            case .invitePresented(_, _, let again):
                let isCalledFor = maximised.contains { $0 <= entry.at }
                if !isCalledFor, isPresented || again { return entry }
                // What comes right after a page of another queue may have been sent before.
                isPresented = visit.earliest(of: entry) > flow
            case .barPresented:
                if isPresented { return entry }
                isPresented = true
            default: continue
            }
        }
        return nil
    }
}
