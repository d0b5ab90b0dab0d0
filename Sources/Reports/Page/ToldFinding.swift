import Analysis
import Observations

/// One finding: a sentence and, if there is room, the timeline that proves it.
struct ToldFinding {
    let who: String
    let instant: String
    let evidence: String
    let isUnfolded: Bool
    let hasTimeline: Bool
    let lanes: String
    let areMomentsUnfolded: Bool
    let momentTally: String
    let moments: Table

    /// Lists longer than this are folded.
    private static let longestList = 12

    init(_ finding: Finding, isUnfolded: Bool, isDrawn: Bool) {
        let timeline = isDrawn ? finding.timeline : []
        who = finding.visitor.map { "visitor \($0)" } ?? "the run"
        instant = Notation.instant(finding.at)
        evidence = finding.evidence
        self.isUnfolded = isUnfolded
        hasTimeline = !timeline.isEmpty
        lanes = timeline.isEmpty ? "" : SwimLanes(timeline).drawing
        areMomentsUnfolded = timeline.count <= Self.longestList
        momentTally = Notation.count(timeline.count, "moment")
        moments = Table(
            [.number("no."), .number("at"), "who", "what"],
            timeline.enumerated().map { index, moment in
                Table.Row(
                    cells: [
                        .count(index + 1), .number(Notation.instant(moment.at)), .text(moment.lane.rawValue),
                        .prose(
                            moment.isViolation ? "◆ \(moment.sentence)" : moment.sentence,
                            more: moment.said?.inWords
                        ),
                    ],
                    style: moment.isViolation ? "violation" : ""
                )
            }
        )
    }
}

extension Exchange.Said {
    /// The request, and below it the reply.
    fileprivate var inWords: String {
        [request.isEmpty ? nil : "> " + request, reply.map { "< " + ($0.isEmpty ? "an empty body" : $0) }]
            .compactMap(\.self).joined(separator: "\n\n")
    }
}
