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

    /// What was polled for, or came while Dwell was busy, lies in an interval, and both its ends are told.
    private static func sample(_ invites: InviteFigures) -> Table {
        guard invites.latenessAtBest != invites.lateness else {
            return .statistics(of: [("lateness", invites.lateness)])
        }
        let bounds = Table.statistics(of: [
            ("as if each came when it was heard", invites.lateness),
            ("as if each came as early as it can have", invites.latenessAtBest),
        ])
        return Table(
            bounds.head,
            bounds.rows + (invites.latenessEstimate?.rows ?? []),
            remark:
                "Not each was heard as it came: a poll, or Dwell, had to look first. The truth lies between the rows; "
                + "the estimate (Turnbull) says between which two values each percentile lies."
        )
    }
}

extension LatenessEstimate {
    /// One row: of each percentile both ends of the interval in which it lies.
    fileprivate var rows: [Table.Row] {
        let known = Dictionary(Self.statistics.map { ($0.name, self[keyPath: $0.value]) }) { first, _ in first }
        let cells = DurationSummary.statistics.map { statistic in
            Cell.number(known[statistic.name].map(Self.words) ?? Notation.nothing)
        }
        return [Table.Row(cells: [.text("estimated"), .count(count)] + cells, style: "")]
    }

    private static func words(_ ends: ClosedRange<Double>) -> String {
        let (low, high) = (Notation.seconds(ends.lowerBound), Notation.seconds(ends.upperBound))
        return low == high ? low : "\(low) to \(high)"
    }
}
