public import Analysis

/// A comparison for the terminal: 80 columns, the worst first.
public struct ComparisonText {
    public let text: String

    /// - Parameter isColoured: whether to use ANSI colours; the words say everything without them.
    public init(_ comparison: Comparison, isColoured: Bool) {
        let sign = Sign(comparison.verdict)
        let word = "\(sign.symbol) \(sign.word.uppercased())"
        let head = "\(sign.tone.painting(word, isColoured))  \(comparison.headline.oneLine(78 - word.count))"
        let remarks = comparison.remarks.flatMap { $0.lines(atMost: 2, setIn: 2) }
        let rows = comparison.changes.flatMap { Self.rows(of: $0, isColoured) }
        let blocks = [
            [head] + remarks, rows.isEmpty ? [] : [Self.titles] + rows, comparison.footnote.lines(atMost: 2, setIn: 2),
        ]
        text = blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private static let titles = "  " + columns("metric", "baseline", "candidate", "change", "90 % interval")

    private static func rows(of change: Change, _ isColoured: Bool) -> [String] {
        let sign = change.sign
        let figures = columns(
            change.metric.name,
            change.figure(change.baseline),
            change.figure(change.candidate),
            change.outcome == .same ? "the same" : change.differenceText,
            change.outcome == .same ? "" : change.intervalText
        )
        let row = "\(sign.tone.painting(sign.symbol, isColoured)) \(figures)"
        return change.verdict == .fail || change.verdict == .undecided ? [row, "    \(change.sentence)"] : [row]
    }

    private static func columns(
        _ metric: String,
        _ baseline: String,
        _ candidate: String,
        _ change: String,
        _ interval: String
    ) -> String {
        let figures = [(baseline, 8), (candidate, 9), (change, 9)].map { " " + $0.padded(to: $1, atRight: true) }
        let row = metric.padded(to: 34) + figures.joined() + "  " + interval
        return String(row.reversed().drop { $0 == " " }.reversed())
    }
}

extension Comparison {
    /// What was compared: `Proactive invite: 5 pairs of runs, each of one seed`.
    var headline: String {
        let name = candidate.first?.scenario ?? ""
        guard pairs == 0 else { return "\(name): \(Notation.count(pairs, "pair")) of runs, a seed each" }
        return "\(name): \(Notation.count(candidate.count, "run")) against \(baseline.count), of different seeds"
    }

    /// How to read the figures.
    var footnote: String {
        let judged = changes.count { $0.adjustedChance != nil }
        return
            "An interval's end is wrong in 5 cases of 100. Holm over \(Notation.count(judged, "metric")) that differ: "
            + "equal services fail in at most 5."
    }
}

extension Change {
    /// A symbol for its verdict; for what is only told, another.
    var sign: Sign { verdict.map { Sign($0) } ?? Sign("told", symbol: "·", tone: .idle) }
}
