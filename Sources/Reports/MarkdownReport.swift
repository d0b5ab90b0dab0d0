public import Analysis
import Foundation
import Observations
import Scenarios

/// `summary.md`: the verdict for a pull request or a job's summary, in GitHub's Markdown. It is short whatever
/// happened.
public struct MarkdownReport {
    /// How much is said of each.
    enum Most {
        static let reasons = 5
        static let expectations = 20
        static let rules = 10
    }

    public let text: String

    public init(_ judgement: Judgement) {
        let blocks = [
            Self.verdict(judgement), Self.reasons(judgement), Self.expectations(judgement.expectations),
            Self.rules(judgement), Self.figures(judgement), Self.run(judgement.run),
        ]
        text = blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private static func verdict(_ judgement: Judgement) -> [String] {
        let sign = Sign(judgement.verdict)
        return ["## \(sign.symbol) \(sign.word.capitalized): \(judgement.run.scenario.inMarkdown)"]
    }

    private static func reasons(_ judgement: Judgement) -> [String] {
        let distrust = judgement.trust.reasons.map { "**Untrusted:** \($0.inMarkdown)" }
        let reasons = distrust + judgement.reasons.map(\.inMarkdown)
        let margins = [judgement.margins.sentence].compactMap { $0?.inMarkdown }
        return (reasons.prefix(Most.reasons) + margins).map { "- \($0)" }
            + more(reasons.count - Most.reasons, "reason")
    }

    private static func expectations(_ expectations: [JudgedExpectation]) -> [String] {
        let weightiest = [Verdict.fail, .undecided, .pass].flatMap { verdict in
            expectations.filter { $0.verdict == verdict }
        }
        guard !weightiest.isEmpty else { return [] }
        let rows = weightiest.prefix(Most.expectations).map { judged in
            let sign = Sign(judged.verdict)
            return [judged.expectation.text, judged.seen, judged.reach, "\(sign.symbol) \(sign.word)"]
        }
        return table(["asked", "seen", "interval", "verdict"], rows)
            + more(weightiest.count - Most.expectations, "expectation")
    }

    private static func rules(_ judgement: Judgement) -> [String] {
        let broken = judgement.rules.filter(\.isBroken)
        guard !broken.isEmpty else { return [] }
        let first = Dictionary(judgement.findings.map { ($0.rule, $0) }) { first, _ in first }
        let rows = broken.prefix(Most.rules).map { rule in
            [
                "\(rule.id) \(rule.name)", Notation.count(rule.violations), Notation.count(rule.cases),
                first[rule.id].map(\.told) ?? Notation.nothing,
            ]
        }
        return table(["broken rule", "violations", "cases", "the first finding"], rows)
            + more(broken.count - Most.rules, "broken rule")
    }

    private static func figures(_ judgement: Judgement) -> [String] {
        table(["figure", "seen", "of what"], Tile.all(for: judgement).map { [$0.label, $0.figure, $0.remark] })
    }

    private static func run(_ run: RunRecord) -> [String] {
        let said = Detail.identity(of: run).map { "\($0.name.lowercased()) \($0.said)" }
        return ["<sub>\(said.joined(separator: " · ").inMarkdown)</sub>"]
    }

    /// The figures of every column but the first and the last stand right.
    private static func table(_ head: [String], _ rows: [[String]]) -> [String] {
        let rule = head.indices.map { $0 == 0 || $0 == head.count - 1 ? "---" : "---:" }
        return [head, rule].map(row) + rows.map { row($0.map(\.inMarkdown)) }
    }

    private static func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

    private static func more(_ count: Int, _ what: String) -> [String] {
        count > 0 ? ["", "and \(Notation.count(count, "more \(what)"))"] : []
    }
}

extension Finding {
    /// Who, when and what, in one sentence.
    var told: String {
        "\(visitor.map { "visitor \($0)" } ?? "the run") at \(Notation.instant(at)): \(evidence)"
    }
}
