public import Analysis
import Observations
import Scenarios

/// `junit.xml`: a test case for each expectation and each rule, for CI servers.
///
/// Undecided expectations, rules without a case and waived rules are *skipped*, with the reason as the message: GitLab
/// and Jenkins show these apart from passed and failed. An *error* would count as failed in both, and undecided is not
/// failed: the exit code says that.
public struct JUnitReport {
    /// The findings that a failed rule quotes.
    static let quotedFindings = 10

    public let text: String

    public init(_ judgement: Judgement) {
        let suites = [Self.expectations(judgement), Self.rules(judgement)]
        let root = Element(
            "testsuites",
            ["name": "dwell: \(judgement.run.scenario)", "time": Self.time(judgement)],
            suites
        )
        text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.markup
    }

    private static func expectations(_ judgement: Judgement) -> Element {
        suite("expectations", of: judgement, judgement.expectations.map { testCase($0) })
    }

    private static func rules(_ judgement: Judgement) -> Element {
        let findings = Dictionary(grouping: judgement.findings, by: \.rule)
        return suite("rules", of: judgement, judgement.rules.map { testCase($0, findings: findings[$0.id] ?? []) })
    }

    private static func suite(_ name: String, of judgement: Judgement, _ cases: [Element]) -> Element {
        let outcomes = cases.compactMap(\.children.first?.name)
        return Element(
            "testsuite",
            [
                "name": name, "tests": String(cases.count),
                "failures": String(outcomes.count { $0 == "failure" }), "errors": "0",
                "skipped": String(outcomes.count { $0 == "skipped" }), "time": time(judgement),
                "timestamp": WallTime.iso8601(judgement.run.started),
            ],
            [properties(judgement)] + cases
        )
    }

    private static func properties(_ judgement: Judgement) -> Element {
        let named = [
            ("verdict", judgement.verdict.rawValue), ("seed", String(judgement.run.seed)),
            ("dwell", judgement.run.dwell),
        ]
        return Element("properties", [:], named.map { Element("property", ["name": $0, "value": $1]) })
    }

    private static func testCase(_ judged: JudgedExpectation) -> Element {
        let outcome: [Element] =
            switch judged.verdict {
            case .pass: []
            case .fail: [failure(judged.sentence, details: "asked \(judged.expectation.text), seen \(judged.seen)")]
            case .undecided: [Element("skipped", ["message": "undecided: \(judged.sentence)"])]
            }
        return testCase("dwell.expectations", judged.expectation.text, outcome)
    }

    private static func testCase(_ rule: JudgedRule, findings: [Finding]) -> Element {
        let tally = "\(Notation.count(rule.violations, "violation")) in \(Notation.count(rule.cases, "case"))"
        let outcome: [Element] =
            switch rule.outcome {
            case _ where rule.waiver != nil: [Element("skipped", ["message": waived(rule, tally)])]
            case .held: []
            case .broken: [failure("\(rule.promise) (\(tally))", details: quoted(findings))]
            case .notExercised:
                [
                    Element(
                        "skipped",
                        [
                            "message": rule.inapplicable.map { "not applicable: \($0)" }
                                ?? "not exercised: the run had no case of it"
                        ]
                    )
                ]
            }
        return testCase("dwell.rules", "\(rule.id) \(rule.name)", outcome)
    }

    private static func waived(_ rule: JudgedRule, _ tally: String) -> String {
        "waived: \(rule.waiver ?? "") (\(rule.outcome.rawValue); \(tally))"
    }

    private static func testCase(_ className: String, _ name: String, _ outcome: [Element]) -> Element {
        Element("testcase", ["classname": className, "name": name, "time": "0"], outcome)
    }

    private static func failure(_ message: String, details: String) -> Element {
        Element("failure", ["message": message, "type": "Finding"], text: details)
    }

    private static func quoted(_ findings: [Finding]) -> String {
        let lines = findings.prefix(quotedFindings).map(\.told)
        let left = findings.count - lines.count
        return (lines + (left > 0 ? ["and \(Notation.count(left)) more: see summary.json"] : []))
            .joined(separator: "\n")
    }

    private static func time(_ judgement: Judgement) -> String {
        let duration = judgement.run.duration ?? 0
        return duration.isFinite ? "\((duration * 1000).rounded() / 1000)" : "0"
    }
}
