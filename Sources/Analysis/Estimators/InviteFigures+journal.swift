import Observations
import Scenarios

extension InviteFigures {
    init(_ slice: Slice) {
        let scenario = slice.scenario
        let visits = slice.timings.map(\.visit)
        let timings = slice.timings.map(\.timing)
        func answers(_ answer: Milestones) -> Int { visits.count { $0.milestones.contains(answer) } }
        // Without invite the criterion alerts an agent, and nothing is owed to the visitor at an instant of its own.
        let isTimed = scenario.settings.activation == .withInvite
        let presents = scenario.settings.activation != .withoutInvite
        self.init(
            due: isTimed ? timings.count { $0.due?.isOwed == true } : 0,
            presented: presents ? visits.concurrentCount { $0.presentation(scenario.settings) != nil } : 0,
            accepted: answers(.accepted),
            refused: answers(.refused),
            ignored: answers(.ignored),
            early: timings.count(where: \.isEarly),
            late: isTimed ? visits.concurrentCount { InviteOnTime.late($0.inviteTiming, $0, scenario) != nil } : 0,
            missing: isTimed
                ? visits.concurrentCount { InviteOnTime.missing($0.inviteTiming, $0, scenario) != nil } : 0,
            unwanted: visits.concurrentCount { Self.isUnwanted(in: $0, scenario) },
            duplicate: visits.concurrentCount { InviteOnTime.duplicate($0) != nil },
            lateness: DurationSummary(exact: isTimed ? timings.compactMap(\.lateness) : []),
            latenessAtBest: DurationSummary(exact: isTimed ? timings.compactMap(\.latenessAtBest) : []),
            latenessEstimate: LatenessEstimate(isTimed ? timings.compactMap(Turnbull.Case.init) : [])
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

extension Turnbull.Case {
    fileprivate init?(_ timing: InviteTiming) {
        guard let lateness = timing.lateness, let atBest = timing.latenessAtBest else { return nil }
        self.init(after: atBest < lateness ? atBest : nil, until: lateness)
    }
}
