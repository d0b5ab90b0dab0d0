import Analysis
import Scenarios

/// What was promised against what was seen: the service's settings, and the scenario's expectations.
struct PromisesSection {
    let settings: Table
    let hasExpectations: Bool
    let expected: Table

    init(_ judgement: Judgement) {
        settings = Self.settings(judgement)
        hasExpectations = !judgement.expectations.isEmpty
        expected = Self.expected(judgement.expectations)
    }

    private static func settings(_ judgement: Judgement) -> Table {
        Table(
            ["setting", "outcome", "promised", "seen", "held to it by"],
            PromisedSetting.all(of: judgement).map { setting in
                let rules = judgement.rules.filter { setting.rules.contains($0.id) && $0.outcome != .notExercised }
                return [
                    .text(setting.name),
                    rules.max { $0.weight < $1.weight }.map { .sign(Sign($0)) } ?? .text(Notation.nothing),
                    .prose(setting.promised), .prose(setting.seen.isEmpty ? Notation.nothing : setting.seen),
                    .text(rules.isEmpty ? "no rule" : rules.map(\.id).joined(separator: ", ")),
                ]
            },
            remark: "Settings as the scenario states them; a rule is named where the run had a case of it."
        )
    }

    private static func expected(_ expectations: [JudgedExpectation]) -> Table {
        let hasIntervals = expectations.contains { $0.interval?.saysSomething == true }
        return Table(
            ["asked", "verdict", .number("seen")] + (hasIntervals ? [.number("interval")] : []) + ["in words"],
            expectations.map { judged in
                [.text(judged.expectation.text), .sign(Sign(judged.verdict)), .number(judged.seen)]
                    + (hasIntervals ? [.number(judged.reach)] : []) + [.prose(judged.sentence)]
            }
        )
    }
}

extension JudgedRule {
    /// The heavier outcome speaks for a setting that several rules hold the service to.
    fileprivate var weight: Int {
        switch outcome {
        case .broken: isBroken ? 3 : 2
        case .held: 1
        case .notExercised: 0
        }
    }
}

extension JudgedExpectation {
    /// The figure that was seen, in its metric's own notation, or what became of the rule.
    var seen: String {
        switch expectation.claim {
        case .holds: outcome?.rawValue ?? "nothing"
        case .figure(let asked): observed.map { Notation.value($0, of: asked.metric) } ?? "nothing"
        }
    }

    /// Between which values the service's own figure lies, such as `1.2 s to 3.4 s` or `at least 1.2 s`.
    var reach: String {
        guard let interval, interval.saysSomething, case .figure(let asked) = expectation.claim else {
            return Notation.nothing
        }
        return interval.words(in: asked.metric)
    }
}
