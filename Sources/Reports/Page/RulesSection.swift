import Analysis

/// Every rule and what became of it: the broken ones first.
struct RulesSection {
    let hasRules: Bool
    let ruleOutcomes: Table

    init(_ rules: [JudgedRule]) {
        let ordered =
            rules.filter(\.isBroken) + rules.filter { $0.outcome == .broken && !$0.isBroken }
            + [JudgedRule.Outcome.held, .notExercised].flatMap { outcome in rules.filter { $0.outcome == outcome } }
        hasRules = !rules.isEmpty
        ruleOutcomes = Table(
            ["rule", "outcome", .number("cases"), .number("broken"), "promise"],
            ordered.map { rule in
                [
                    .text(rule.id), .sign(Sign(rule)), .count(rule.cases),
                    rule.isBroken ? .violations(rule.violations) : .count(rule.violations),
                    .prose(
                        [
                            rule.promise, rule.waiver.map { "Waived: \($0)" },
                            rule.inapplicable.map { "Not applicable: \($0)" },
                        ]
                        .compactMap(\.self).joined(separator: " ")
                    ),
                ]
            }
        )
    }
}
