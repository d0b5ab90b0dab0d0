import Analysis

/// Whether the minimised state was kept.
struct MinimisedSection {
    let hasChecks: Bool
    let minimisedChecks: Table

    init(_ minimised: MinimisedFigures) {
        hasChecks = minimised.checked > 0
        minimisedChecks = Table(
            ["check", .number("cases"), .number("broken"), "verdict"],
            minimised.checks.map { check in
                [
                    .prose(check.name), .count(check.cases), .violations(check.violations),
                    .sign(Sign(Self.outcome(check))),
                ]
            }
        )
    }

    private static func outcome(_ check: MinimisedFigures.MinimisedCheck) -> JudgedRule.Outcome {
        check.violations > 0 ? .broken : check.cases > 0 ? .held : .notExercised
    }
}
