import Scenarios

extension Expectation {
    /// Whether it can't be met any more, whatever the visits to come bring.
    ///
    /// - Parameter visits: how many visits may still bring cases; nil when nobody knows: then only what never mends
    ///   counts.
    func isHopeless(
        _ figures: Figures,
        isTrusted: Bool,
        _ isCertain: (String) -> Bool,
        visitsToCome visits: Int?
    ) -> Bool {
        switch claim {
        case .holds(let rule):
            return figures.slice.ruling(rule.rawValue).outcome == .broken && isCertain(rule.rawValue)
        case .figure(let asked):
            guard let seen = figures.value(of: asked, isCertain), isTrusted || !seen.isAboutTime else { return false }
            if asked.metric.unit == .count { return asked.isExceeded(by: seen) }
            return asked.isBeyondHope(figures, seen, more: visits.map { $0 * asked.mostCases(figures.slice.scenario) })
        }
    }
}

extension Expectation.Figure {
    /// Counts only grow.
    fileprivate func isExceeded(by seen: MetricValue) -> Bool {
        guard let atBest = seen.atBest else { return false }
        return atBest > threshold || (comparison == .less && atBest == threshold)
    }

    /// How many cases one visit can bring: several where a dequeue leads into another queue, or a transfer to another
    /// agent.
    fileprivate func mostCases(_ scenario: Scenario) -> Int {
        metric.subject == .invite ? 1 : 2 * max(1, scenario.settings.queues.count)
    }

    /// Whether so many more cases, all of them as good as can be, would not bring it right.
    fileprivate func isBeyondHope(_ figures: Figures, _ seen: MetricValue, more: Int?) -> Bool {
        switch metric.statistic {
        case "min", "max": return seen.value.map { !isMet(by: $0) } ?? false
        default:
            guard let more, let cases = seen.cases else { return false }
            guard case .percentile(let share) = cases.statistic else {
                return isBeyondHope(shareOf: cases.sample, more: more)
            }
            let all = cases.sample.count + more
            let rank = DurationSummary.rank(share, of: all)
            let bad = sample(figures, cases).count { !isMet(by: $0) }
            // The good ones to come lie on the good side of all that are bad.
            return isUpward ? bad >= rank : bad > all - rank
        }
    }

    /// The sample holds 1 and 0.
    private func isBeyondHope(shareOf sample: [Double], more: Int) -> Bool {
        let part = sample.reduce(0, +) + (isUpward ? Double(more) : 0)
        return !isMet(by: part / Double(sample.count + more))
    }

    private var isUpward: Bool { comparison == .atLeast || comparison == .greater }

    /// Where polling or a busy generator leaves two ends, the better one.
    private func sample(_ figures: Figures, _ cases: Cases) -> [Double] {
        metric.family == "invite.lateness" && !isUpward ? figures.invites.latenessAtBest.sample : cases.sample
    }
}
