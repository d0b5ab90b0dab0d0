import Scenarios

extension RunTables {
    var expectations: RunTable {
        RunTable(
            "expectations",
            "a line of `expect:`",
            of: judgement.expectations,
            [
                .text("text") { $0.expectation.text }, .text("subject") { $0.expectation.subject },
                .text("scope") { $0.expectation.scope.words.joined(separator: " ") },
                .text("verdict") { $0.verdict.rawValue }, .number("observed") { $0.observed },
                .number("low") { $0.interval?.low }, .number("high") { $0.interval?.high },
                .number("confidence") { $0.confidence }, .whole("more_visits") { $0.moreVisits },
                .text("sentence") { $0.sentence },
            ]
        )
    }

    var rules: RunTable {
        RunTable(
            "rules",
            "a rule",
            of: judgement.rules,
            [
                .text("rule") { $0.id }, .text("name") { $0.name }, .text("outcome") { $0.outcome.rawValue },
                .whole("cases") { $0.cases }, .whole("violations") { $0.violations }, .text("waived") { $0.waiver },
            ]
        )
    }

    var findings: RunTable {
        RunTable(
            "findings",
            "one time that a rule did not hold, waived or not",
            of: (judgement.findings + judgement.waivedFindings).sorted { $0.at < $1.at },
            [
                .text("rule") { $0.rule }, .whole("visitor") { $0.visitor }, .number("at_s") { $0.at },
                .flag("waived") { scenario.waives($0.rule) }, .text("evidence") { $0.evidence },
            ]
        )
    }
}
