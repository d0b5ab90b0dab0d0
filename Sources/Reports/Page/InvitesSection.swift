import Analysis
import Scenarios

/// Whether invites came when they were due.
struct InvitesSection {
    let inviteCounts: Table
    let latenessSample: Table
    let hasLateness: Bool
    let latenessCharts: [Chart]

    init(_ judgement: Judgement) {
        let invites = judgement.invites
        let points = judgement.series.lateness
        let tolerance = judgement.scenario.tolerances.inviteWithin.inSeconds
        inviteCounts = Self.counts(invites)
        latenessSample = Self.sample(invites)
        hasLateness = invites.lateness.count > 0
        latenessCharts = points.isEmpty ? [] : Self.charts(points, judgement, tolerance: tolerance)
    }

    private static func charts(
        _ points: [Series.LatenessPoint],
        _ judgement: Judgement,
        tolerance: Double
    ) -> [Chart] {
        let groups = judgement.scenario.visitors.mix.compactMap { kind in kind.group.map { (kind.name, $0) } }
        return [
            LatenessHistogram(points, tolerance: tolerance).chart,
            LatenessDots(points, tolerance: tolerance, end: judgement.length, margins: judgement.margins).chart,
            LatenessByKind(points, groups: Dictionary(groups) { first, _ in first }, tolerance: tolerance).chart,
        ]
    }

    private static func counts(_ invites: InviteFigures) -> Table {
        Table(
            ["due", "presented", "accepted", "refused", "ignored", "early", "late", "missing", "unwanted", "duplicate"]
                .map { .number($0) },
            [
                [invites.due, invites.presented, invites.accepted, invites.refused, invites.ignored]
                    .map { .count($0) }
                    + [invites.early, invites.late, invites.missing, invites.unwanted, invites.duplicate]
                    .map { .violations($0) }
            ]
        )
    }

    /// Events that were polled for lie in an interval, and both its ends are told.
    private static func sample(_ invites: InviteFigures) -> Table {
        guard invites.latenessAtBest != invites.lateness else {
            return .statistics(of: [("lateness", invites.lateness)])
        }
        return .statistics(
            of: [("as if at each poll's end", invites.lateness), ("as if at its start", invites.latenessAtBest)],
            remark: "Events were polled for: the truth lies between the two rows."
        )
    }
}
