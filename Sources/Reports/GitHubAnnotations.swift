public import Analysis
import Observations
import Scenarios

/// Workflow commands by which GitHub Actions marks a run of a workflow: an error for each expectation that was not met
/// and each rule that was broken, a warning for what is undecided or untrusted, and a notice of the verdict.
public struct GitHubAnnotations {
    /// GitHub shows so many of a kind for a step, and drops the others without a word.
    static let most = 10

    /// A line each, with its end.
    public let text: String

    public init(_ judgement: Judgement) {
        let lines =
            Self.limited("error", Self.errors(judgement)) + Self.limited("warning", Self.warnings(judgement))
            + [Self.verdict(judgement).line("notice")]
        text = lines.map { "\($0)\n" }.joined()
    }

    private struct Annotation {
        let title: String
        let message: String

        func line(_ kind: String) -> String {
            "::\(kind) title=\(title.inCommandProperty)::\(message.inCommandMessage)"
        }
    }

    private static func errors(_ judgement: Judgement) -> [Annotation] {
        let first = Dictionary(judgement.findings.map { ($0.rule, $0) }) { first, _ in first }
        let rules = judgement.rules.filter(\.isBroken).map { rule in
            let tally = "\(Notation.count(rule.violations, "violation")) in \(Notation.count(rule.cases, "case"))"
            return Annotation(
                title: "\(rule.id) broken: \(rule.name)",
                message: ([tally] + [first[rule.id]?.told].compactMap(\.self)).joined(separator: "; the first: ")
            )
        }
        return expectations(judgement, .fail) + rules
    }

    private static func warnings(_ judgement: Judgement) -> [Annotation] {
        let distrust = judgement.trust.reasons.map { Annotation(title: "Untrusted", message: $0) }
        return distrust + expectations(judgement, .undecided)
    }

    private static func expectations(_ judgement: Judgement, _ verdict: Verdict) -> [Annotation] {
        judgement.expectations.filter { $0.verdict == verdict }.map { judged in
            Annotation(title: "\(Sign(verdict).word): \(judged.expectation.text)", message: judged.sentence)
        }
    }

    private static func verdict(_ judgement: Judgement) -> Annotation {
        Annotation(
            title: "\(Sign(judgement.verdict).word): \(judgement.run.scenario)",
            message: judgement.reasons.joined(separator: "\n")
        )
    }

    /// The last one that there is room for counts those that there is none for.
    private static func limited(_ kind: String, _ annotations: [Annotation]) -> [String] {
        guard annotations.count > most else { return annotations.map { $0.line(kind) } }
        let left = Annotation(
            title: "More of them",
            message: "\(Notation.count(annotations.count - most + 1)) more are in the report."
        )
        return (annotations.prefix(most - 1) + [left]).map { $0.line(kind) }
    }
}

extension String {
    /// As the message of a workflow command.
    fileprivate var inCommandMessage: String {
        replacing("%", with: "%25").replacingScalars(["\r": "%0D", "\n": "%0A"])
    }

    /// As a property of one: its marks, too, are written otherwise.
    fileprivate var inCommandProperty: String {
        inCommandMessage.replacing(":", with: "%3A").replacing(",", with: "%2C")
    }

    /// Scalar by scalar: as a character, a carriage return with its line feed is another than either.
    private func replacingScalars(_ replacements: [Unicode.Scalar: String]) -> String {
        unicodeScalars.reduce(into: "") { text, scalar in text += replacements[scalar] ?? String(scalar) }
    }
}
