import Analysis
import Scenarios

/// One key figure.
struct Tile {
    let label: String
    let figure: String
    let remark: String
    /// `bad` where something that should be zero is not.
    let tone: String

    static func all(for judgement: Judgement) -> [Tile] {
        [
            invites(judgement.invites), lateness(judgement), minimised(judgement.minimised), wait(judgement.queue),
            http(judgement.http), rules(judgement.rules),
        ]
    }

    private static func invites(_ invites: InviteFigures) -> Tile {
        let faults = [
            ("early", invites.early), ("late", invites.late), ("missing", invites.missing),
            ("unwanted", invites.unwanted), ("duplicate", invites.duplicate),
        ].filter { $0.1 > 0 }
        return Tile(
            label: "Invites presented",
            figure: Notation.count(invites.presented),
            remark: "\(Notation.count(invites.due)) due; "
                + (faults.isEmpty
                    ? "none early, late, missing or unwanted"
                    : faults.map { "\(Notation.count($0.1)) \($0.0)" }.joined(separator: ", ")),
            tone: faults.isEmpty ? "" : "bad"
        )
    }

    private static func lateness(_ judgement: Judgement) -> Tile {
        let lateness = judgement.invites.lateness
        return Tile(
            label: "Invite lateness, p99",
            figure: Notation.seconds(lateness.p99),
            remark: lateness.count == 0
                ? "no invite was due and presented"
                : "median \(Notation.seconds(lateness.p50)); tolerance "
                    + "\(judgement.scenario.tolerances.inviteWithin.text); n = \(Notation.count(lateness.count))",
            tone: ""
        )
    }

    private static func minimised(_ minimised: MinimisedFigures) -> Tile {
        Tile(
            label: "Minimised violations",
            figure: minimised.checked == 0 ? Notation.nothing : Notation.count(minimised.violations),
            remark: minimised.checked == 0
                ? "nothing was minimised" : "in \(Notation.count(minimised.checked, "check"))",
            tone: minimised.violations == 0 ? "" : "bad"
        )
    }

    private static func wait(_ queue: QueueFigures) -> Tile {
        Tile(
            label: "Queue wait, p90",
            figure: Notation.seconds(queue.wait.p90),
            remark: queue.entered == 0
                ? "no visitor entered the queue"
                : "\(Notation.count(queue.answered)) of \(Notation.count(queue.entered)) answered, "
                    + "on average after \(Notation.seconds(queue.wait.mean))",
            tone: ""
        )
    }

    private static func http(_ http: HTTPFigures) -> Tile {
        Tile(
            label: "Requests failed",
            figure: Notation.count(http.failed),
            remark: http.requests == 0
                ? "no request was sent"
                : "of \(Notation.count(http.requests)); latency p99 \(Notation.seconds(http.latency.p99))",
            tone: http.failed == 0 ? "" : "bad"
        )
    }

    private static func rules(_ rules: [JudgedRule]) -> Tile {
        let broken = rules.count(where: \.isBroken)
        let waived = rules.count { $0.outcome == .broken } - broken
        let held = rules.count { $0.outcome == .held }
        return Tile(
            label: "Rules broken",
            figure: Notation.count(broken),
            remark: "\(held) held, \(rules.count - held - broken - waived) not exercised"
                + (waived == 0 ? "" : ", \(waived) broken and waived"),
            tone: broken == 0 ? "" : "bad"
        )
    }
}
