public import Analysis

/// A comparison for programs; `docs/comparing.md` describes it. Seconds and shares are rounded to a millionth.
public struct ComparisonJSON {
    /// The version of its shape; it grows when a member changes its meaning or goes.
    public static let schemaVersion = 1

    public let text: String

    public init(_ comparison: Comparison) {
        let json: JSON = [
            "schema": .integer(Self.schemaVersion),
            "verdict": .string(comparison.verdict.rawValue),
            "pairs": .integer(comparison.pairs),
            "baseline": Self.side(comparison.baseline),
            "candidate": Self.side(comparison.candidate),
            "remarks": .array(comparison.remarks.map(JSON.string)),
            "changes": .array(comparison.changes.map(\.json)),
        ]
        text = json.text + "\n"
    }

    private static func side(_ runs: [MeasuredRun]) -> JSON {
        [
            "scenario": .string(runs.first?.scenario ?? ""), "seeds": .array(runs.map { .unsigned($0.seed) }),
            "dwell": .array(Set(runs.map(\.dwell)).sorted().map(JSON.string)),
        ]
    }
}

extension Change {
    fileprivate var json: JSON {
        [
            "metric": .string(metric.name), "unit": .string(metric.unit == .duration ? "s" : "share"),
            "better": .string(metric.direction.rawValue), "runs": .integer(runs),
            "baseline": .seconds(baseline), "candidate": .seconds(candidate), "difference": .seconds(difference),
            "ratio": .share(ratio), "low": .seconds(interval?.low), "high": .seconds(interval?.high),
            "p": .share(chance), "p_holm": .share(adjustedChance), "matters": .seconds(matters),
            "verdict": verdict.map { .string($0.rawValue) } ?? .null, "more_runs": moreRuns.map(JSON.integer) ?? .null,
            "sentence": .string(sentence),
        ]
    }

    private var moreRuns: Int? {
        if case .tooFewRuns(let more) = outcome { more } else { nil }
    }
}
