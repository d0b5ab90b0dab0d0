public import Analysis
import Observations
import Scenarios

/// The verdict for the terminal: 80 columns, and as a rule no more than 25 lines.
public struct TerminalReport {
    public let text: String

    /// - Parameters:
    ///   - isColoured: whether to use ANSI colours; the words say everything without them.
    ///   - reportPath: where `report.html` is, as the reader should open it; nil when none was written.
    public init(_ judgement: Judgement, isColoured: Bool, reportPath: String? = nil) {
        let blocks = [
            Self.verdict(judgement, isColoured), Self.figures(judgement), Self.expectations(judgement, isColoured),
            Self.findings(judgement, isColoured), reportPath.map { ["report  \($0)"] } ?? [],
        ]
        text = blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private static func verdict(_ judgement: Judgement, _ isColoured: Bool) -> [String] {
        let sign = Sign(judgement.verdict)
        let word = "\(sign.symbol) \(sign.word.uppercased())"
        let took = judgement.run.duration.map { " in \(Notation.seconds($0))" } ?? ""
        let run = "\(Notation.count(judgement.visits.started, "visit"))\(took), seed \(judgement.run.seed)"
        let scenario = judgement.run.scenario.oneLine(max(80 - word.count - run.count - 4, 10))
        let head = "\(sign.tone.painting(word, isColoured))  \(scenario): \(run)"
        let distrust = judgement.trust.reasons.prefix(2).flatMap { "untrusted: \($0)".lines(atMost: 2, setIn: 2) }
        let reasons = judgement.reasons.prefix(Most.reasons).flatMap { $0.lines(atMost: 3, setIn: 2) }
        let margins = judgement.margins.sentence.map { $0.lines(atMost: 2, setIn: 2) } ?? []
        return [head] + margins + distrust + reasons + more(judgement.reasons.count - Most.reasons, "reason")
    }

    private static func figures(_ judgement: Judgement) -> [String] {
        Tile.all(for: judgement).map { tile in
            "\(tile.label.padded(to: 23))\(tile.figure.padded(to: 9, atRight: true))  \(tile.remark.oneLine(46))"
        }
    }

    private static func expectations(_ judgement: Judgement, _ isColoured: Bool) -> [String] {
        let weightiest = [Verdict.fail, .undecided, .pass].flatMap { verdict in
            judgement.expectations.filter { $0.verdict == verdict }
        }
        return weightiest.prefix(Most.expectations).map { judged in
            let sign = Sign(judged.verdict)
            let asked = judged.expectation.text.oneLine(44).padded(to: 44)
            return "\(sign.tone.painting(sign.symbol, isColoured)) \(asked)  seen \(judged.seen)"
        } + more(weightiest.count - Most.expectations, "expectation")
    }

    private static func findings(_ judgement: Judgement, _ isColoured: Bool) -> [String] {
        let broken = judgement.rules.filter(\.isBroken)
        let first = Dictionary(judgement.findings.map { ($0.rule, $0) }) { first, _ in first }
        return broken.prefix(Most.rules).flatMap { rule in
            let tally = "\(rule.id) \(rule.name.oneLine(44)): \(Notation.count(rule.violations, "violation"))"
            let who = first[rule.id].map { $0.visitor.map { "visitor \($0): " } ?? "" } ?? ""
            return [Sign.Tone.bad.painting("✗", isColoured) + " " + tally]
                + (first[rule.id].map { (who + $0.evidence).lines(atMost: 2, setIn: 2) } ?? [])
        } + more(broken.count - Most.rules, "broken rule") + waivers(judgement)
    }

    private static func waivers(_ judgement: Judgement) -> [String] {
        judgement.rules.filter { $0.waiver != nil }.flatMap { rule in
            "○ \(rule.id) waived (\(rule.outcome.rawValue)): \(rule.waiver ?? "")".lines(atMost: 2, setIn: 0)
        }
    }

    private static func more(_ count: Int, _ what: String) -> [String] {
        count > 0 ? ["  … and \(Notation.count(count, "more \(what)"))"] : []
    }

    /// How much is said of each, so that the whole fits a small terminal.
    private enum Most {
        static let reasons = 3
        static let expectations = 6
        static let rules = 3
    }
}
