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
            self.init(expectation, FigureVerdict(asked, seen, figures, trust))
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

    private init(_ expectation: Expectation, _ judged: FigureVerdict) {
        self.init(
            expectation: expectation,
            verdict: judged.verdict,
            observed: judged.seen?.value,
            interval: judged.interval,
            confidence: judged.confidence,
            moreVisits: judged.moreVisits,
            outcome: nil,
            sentence: judged.sentence(of: expectation.named)
        )
    }
}

extension Expectation {
    /// What it speaks of, with its scope: `queue.wait.p90 for team early`.
    fileprivate var named: String {
        ([subject] + scope.words).joined(separator: " ")
    }
}
