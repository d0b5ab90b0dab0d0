import Scenarios

extension MinimisedFigures {
    init(_ journal: Journal, _ scenario: Scenario) {
        let checks = MinimisedPromise.all.map { promise in
            let ruling = promise.judge(journal, scenario)
            return MinimisedCheck(
                name: promise.name,
                cases: ruling.cases,
                violations: ruling.violations.count
            )
        }
        self.init(
            checked: checks.reduce(0) { $0 + $1.cases },
            violations: checks.reduce(0) { $0 + $1.violations },
            checks: checks
        )
    }
}
