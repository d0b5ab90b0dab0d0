public import Analysis
import Observations
import Scenarios

/// `summary.json`: the figures for programs. `docs/schema/summary.schema.json` describes it; `docs/report.md` says
/// which member holds the figure of which expectation. Seconds are rounded to microseconds; null stands where there is
/// no sample.
public struct SummaryJSON {
    /// The version of the summary's shape; it grows when a member changes its meaning or goes.
    public static let schemaVersion = 1

    public let text: String

    public init(_ judgement: Judgement) {
        text = Self.summary(judgement).text + "\n"
    }

    private static func summary(_ judgement: Judgement) -> JSON {
        let run = judgement.run
        return [
            "schema": .integer(schemaVersion),
            "dwell": .string(run.dwell),
            "scenario": .string(run.scenario),
            "seed": .unsigned(run.seed),
            "started": .string(WallTime.iso8601(run.started)),
            "duration_s": .seconds(run.duration),
            "interrupted": .bool(run.wasInterrupted),
            "virtual": .bool(run.isVirtual),
            "verdict": .string(judgement.verdict.rawValue),
            "reasons": .array(judgement.reasons.map(JSON.string)),
            "trusted": .bool(judgement.trust.isTrusted),
            "distrust": .array(judgement.trust.reasons.map(JSON.string)),
            "service": [
                "url": .string(run.serviceURL), "binding": .string(run.binding), "receive": .string(run.receiveMode),
                "defects": .array(run.defects.map(JSON.string)),
            ],
            "not_judged": judgement.margins.json,
            "visits": judgement.visits.json,
            "invites": judgement.invites.json,
            "minimised": judgement.minimised.json,
            "queue": judgement.queue.json,
            "agents": judgement.agents.json,
            "http": judgement.http.json,
            "generator": judgement.generator.json,
            "expectations": .array(judgement.expectations.map(\.json)),
            "rules": .array(judgement.rules.map(\.json)),
            "findings": .array(judgement.findings.map(\.json)),
            "waived_findings": .array(judgement.waivedFindings.map(\.json)),
        ]
    }
}
