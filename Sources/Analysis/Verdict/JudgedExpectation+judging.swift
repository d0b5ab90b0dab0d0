import Scenarios

extension JudgedExpectation {
    /// Undecided where nothing was observed, where a slow generator may have spoilt the figure, and where one end of a
    /// poll interval would pass and the other fail.
    init(_ expectation: Expectation, _ values: MetricValues, isTrusted: Bool) {
        let seen = values[expectation.metric]
        let (verdict, remark) = Self.judge(expectation, seen, isTrusted: isTrusted)
        self.init(
            expectation: expectation,
            verdict: verdict,
            observed: seen?.value,
            sentence: Self.sentence(expectation, seen, remark)
        )
    }

    private static func judge(
        _ expectation: Expectation,
        _ seen: MetricValue?,
        isTrusted: Bool
    ) -> (Verdict, remark: String?) {
        guard let seen, let value = seen.value, let atBest = seen.atBest else {
            return (.undecided, "nothing was observed")
        }
        if seen.isAboutTime, !isTrusted { return (.undecided, "the generator can't be trusted") }
        switch (expectation.holds(for: value), expectation.holds(for: atBest)) {
        case (true, true): return (.pass, nil)
        case (false, false): return (.fail, nil)
        default:
            return (.undecided, "it may be as low as \(Notation.value(atBest, of: expectation.metric))")
        }
    }

    private static func sentence(_ expectation: Expectation, _ seen: MetricValue?, _ remark: String?) -> String {
        let metric = expectation.metric
        let asked = "\(expectation.comparison.rawValue) \(Notation.value(expectation.threshold, of: metric))"
        let value = seen?.value.map { Notation.value($0, of: metric) } ?? "nothing"
        let sample = seen.map { " (of \($0.unit))" } ?? ""
        let reason = remark.map { "; \($0)" } ?? ""
        return "\(metric.name): \(value)\(sample) against \(asked)\(reason)."
    }
}

extension Expectation {
    func holds(for value: Double) -> Bool {
        switch comparison {
        case .less: value < threshold
        case .atMost: value <= threshold
        case .equal: value == threshold
        case .atLeast: value >= threshold
        case .greater: value > threshold
        }
    }
}
