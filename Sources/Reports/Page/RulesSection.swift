import Analysis

/// Every rule and what became of it: the broken ones first.
struct RulesSection {
    let hasRules: Bool
    let ruleOutcomes: Table

    init(_ rules: [JudgedRule]) {
        let ordered = [JudgedRule.Outcome.broken, .held, .notExercised].flatMap { outcome in
            rules.filter { $0.outcome == outcome }
        }
        hasRules = !rules.isEmpty
        ruleOutcomes = Table(
            ["rule", "promise", "outcome", .number("cases"), .number("violations")],
            ordered.map { rule in
                [
                    .text(rule.id), .prose(rule.promise), .sign(Sign(rule.outcome)), .count(rule.cases),
                    .violations(rule.violations),
                ]
            }
        )
    }
}
