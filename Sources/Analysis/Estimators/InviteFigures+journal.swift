import Observations
import Scenarios

extension InviteFigures {
    init(_ journal: Journal, _ scenario: Scenario) {
        let timings = journal.visits.map { $0.inviteTiming(scenario) }
        func visits(with fact: Fact) -> Int { journal.visits.count { $0.entries.contains { $0.fact == fact } } }
        func violations(_ rule: (VisitJournal) -> Bool) -> Int { journal.visits.count(where: rule) }
        // Without invite the criterion alerts an agent, and nothing is owed to the visitor at an instant of its own.
        let isTimed = scenario.settings.activation == .withInvite
        let presents = scenario.settings.activation != .withoutInvite
        self.init(
            due: isTimed ? timings.count { $0.due?.isOwed == true } : 0,
            presented: presents ? journal.visits.count { $0.presentation(scenario.settings) != nil } : 0,
            accepted: visits(with: .inviteAccepted),
            refused: visits(with: .inviteRefused),
            ignored: visits(with: .inviteIgnored),
            early: timings.count(where: \.isEarly),
            late: isTimed ? zip(journal.visits, timings).count { InviteOnTime.late($1, $0, scenario) != nil } : 0,
            missing: isTimed ? zip(journal.visits, timings).count { InviteOnTime.missing($1, $0, scenario) != nil } : 0,
            unwanted: violations { Self.isUnwanted(in: $0, scenario) },
            duplicate: violations { InviteOnTime.duplicate($0) != nil },
            lateness: DurationSummary(exact: isTimed ? timings.compactMap(\.lateness) : []),
            latenessAtBest: DurationSummary(exact: isTimed ? timings.compactMap(\.latenessAtBest) : [])
        )
    }

    /// Whether the visit was presented what it should not have been (I1, I3, and I2 after the visitor's own chat). An
    /// early invite is counted apart.
    private static func isUnwanted(in visit: VisitJournal, _ scenario: Scenario) -> Bool {
        let proactive = scenario.settings.activation != .reactiveOnly
        return !ReactiveOnly().judge(visit, scenario).violations.isEmpty
            || !NoSecondInvite().judge(visit, scenario).violations.isEmpty
            || proactive && LaunchCriterion.afterOwnChat(visit) != nil
    }
}
