extension MinimisedFigures {
    init(_ slice: Slice) {
        let checks = MinimisedPromise.all.map { promise in
            let ruling = slice.ruling(promise.name)
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
