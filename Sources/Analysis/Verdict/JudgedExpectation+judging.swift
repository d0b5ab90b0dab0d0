import Observations
import Scenarios

extension JudgedExpectation {
    /// Undecided where nothing was observed, where a slow generator may have spoilt the figure, and where one end of a
    /// poll interval would pass and the other fail.
    init(_ expectation: Expectation, _ figures: Figures, _ trust: Trust, _ run: RunRecord) {
        func isCertain(_ rule: String) -> Bool { trust.makesCertain(rule, of: run) }
        switch expectation.claim {
        case .holds(let rule):
            let ruling = figures.slice.ruling(rule.rawValue)
            self.init(expectation, ruling, isCertain: isCertain(rule.rawValue))
        case .figure(let asked):
            let seen = figures.value(of: asked, isCertain)
            self.init(expectation, asked, seen, isTrusted: trust.isTrusted)
        }
    }

    // MARK: A rule

    private init(_ expectation: Expectation, _ ruling: Ruling, isCertain: Bool) {
        let broken = Notation.count(ruling.violations.count, "time")
        let cases = Notation.count(max(ruling.cases, ruling.violations.count), "case")
        let (verdict, said): (Verdict, String) =
            switch ruling.outcome {
            case .held: (.pass, "held in \(cases)")
            case .broken where isCertain: (.fail, "broken \(broken) in \(cases)")
            case .broken: (.undecided, "broken \(broken) in \(cases); the generator can't be trusted")
            case .notExercised: (.undecided, "not exercised; nothing was observed")
            }
        self.init(
            expectation: expectation,
            verdict: verdict,
            observed: nil,
            outcome: ruling.outcome,
            sentence: "\(expectation.named): \(said)."
        )
    }

    // MARK: A figure

    private init(
        _ expectation: Expectation,
        _ asked: Expectation.Figure,
        _ seen: MetricValue?,
        isTrusted: Bool
    ) {
        let (verdict, remark) = Self.judge(asked, seen, isTrusted: isTrusted)
        self.init(
            expectation: expectation,
            verdict: verdict,
            observed: seen?.value,
            outcome: nil,
            sentence: Self.sentence(expectation, asked, seen, remark)
        )
    }

    private static func judge(
        _ asked: Expectation.Figure,
        _ seen: MetricValue?,
        isTrusted: Bool
    ) -> (Verdict, remark: String?) {
        guard let seen, let value = seen.value, let atBest = seen.atBest else {
            return (.undecided, "nothing was observed")
        }
        if seen.isAboutTime, !isTrusted { return (.undecided, "the generator can't be trusted") }
        switch (asked.isMet(by: value), asked.isMet(by: atBest)) {
        case (true, true): return (.pass, nil)
        case (false, false): return (.fail, nil)
        default: return (.undecided, "it may be as low as \(Notation.value(atBest, of: asked.metric))")
        }
    }

    private static func sentence(
        _ expectation: Expectation,
        _ asked: Expectation.Figure,
        _ seen: MetricValue?,
        _ remark: String?
    ) -> String {
        let threshold = "\(asked.comparison.rawValue) \(Notation.value(asked.threshold, of: asked.metric))"
        let value = seen?.value.map { Notation.value($0, of: asked.metric) } ?? "nothing"
        let sample = seen.map { " (of \($0.sample))" } ?? ""
        let reason = remark.map { "; \($0)" } ?? ""
        return "\(expectation.named): \(value)\(sample) against \(threshold)\(reason)."
    }
}

extension Expectation {
    /// What it speaks of, with its scope: `queue.wait.p90 for team early`.
    fileprivate var named: String {
        ([subject] + scope.words).joined(separator: " ")
    }
}
