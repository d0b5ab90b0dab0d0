public import Analysis

/// A comparison as Markdown, for a pull request: the verdict, what to know, and a table, the worst first.
public struct ComparisonMarkdown {
    public let text: String

    public init(_ comparison: Comparison) {
        let sign = Sign(comparison.verdict)
        let head = "### \(sign.symbol) \(sign.word.capitalised): \(Self.escaped(comparison.headline))"
        let remarks = comparison.remarks.map { "- \(Self.escaped($0))" }
        let rows =
            [
                "| | metric | baseline | candidate | change | 90 % interval | |", "|---|---|--:|--:|--:|--:|---|",
            ] + comparison.changes.map(Self.row)
        let blocks = [[head], remarks, rows, [comparison.footnote]]
        text = blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private static func row(of change: Change) -> String {
        let cells = [
            change.sign.symbol, "`\(change.metric.name)`", change.figure(change.baseline),
            change.figure(change.candidate), change.differenceText, change.intervalText, change.sentence,
        ]
        return "| \(cells.joined(separator: " | ")) |"
    }

    /// A scenario's name is anybody's text.
    private static func escaped(_ text: String) -> String {
        text.oneLine(400).flatMap { "\\`*_[]<>|#&".contains($0) ? ["\\", $0] : [$0] }.reduce(into: "") { $0.append($1) }
    }
}

extension String {
    fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
