import Observations
import Scenarios

/// What becomes of an expectation of a figure, and why.
///
/// What was seen decides, unless the scenario asks for a confidence: then both ends of the figure's interval must lie
/// on one side of the threshold. Polling, and a generator that was busy, leave two ends as well.
struct FigureVerdict {
    let asked: Expectation.Figure
    let seen: MetricValue?
    let verdict: Verdict
    let interval: Interval?
    let confidence: Double
    let moreVisits: Int?
    /// What makes it undecided; nil when it is decided.
    private let doubt: String?

    init(_ asked: Expectation.Figure, _ seen: MetricValue?, _ figures: Figures, _ trust: Trust) {
        let wanted = figures.slice.scenario.confidence
        let confidence = wanted ?? Interval.usualConfidence
        let interval = seen?.cases?.interval(confidence: confidence)
        let isSettled = wanted == nil || seen?.cases == nil || asked.comparison == .equal
        self.asked = asked
        self.seen = seen
        self.confidence = confidence
        self.interval = interval
        let judged = Self.judge(asked, seen, isSettled ? nil : .some(interval), trust)
        verdict = judged.0
        doubt =
            seen?.value == nil ? Self.lack(of: asked.metric, figures.slice.journal.run) ?? judged.doubt : judged.doubt
        let isInDoubt = verdict == .undecided && !isSettled && trust.isTrusted
        moreVisits = isInDoubt ? Self.moreVisits(asked, seen, figures, confidence) : nil
    }

    /// Why nothing can have been observed, as the binding says.
    private static func lack(of metric: Metric, _ run: RunRecord) -> String? {
        let needed: [(family: String, capability: Capability)] = [
            ("queue.estimate", .estimate), ("queue.first_typing", .typing), ("queue", .queue), ("invite", .invite),
            ("forms", .form), ("minimised", .minimise),
        ]
        let lacks = run.lacks ?? []
        let lack = needed.first { metric.family.hasPrefix($0.family) && lacks.contains($0.capability) }?.capability
        return lack.map {
            "nothing was observed: \($0.sentence.prefix(1).lowercased())\($0.sentence.dropFirst().dropLast())"
        }
    }

    /// - Parameter interval: nil where what was seen decides; a nil inside where there are too few cases.
    private static func judge(
        _ asked: Expectation.Figure,
        _ seen: MetricValue?,
        _ interval: Interval??,
        _ trust: Trust
    ) -> (Verdict, doubt: String?) {
        guard let seen, let value = seen.value, let atBest = seen.atBest else {
            return (.undecided, "nothing was observed")
        }
        if seen.isAboutTime, !trust.isTrusted { return (.undecided, "the generator can't be trusted") }
        guard case .some(.some(let reach)) = interval else {
            if case .some(.none) = interval { return (.undecided, "too few cases to say") }
            return decided(asked, by: [seen.atWorst ?? value, value, atBest], doubt: doubt(of: seen, atBest, asked))
        }
        let shifts = [0, atBest - value, (seen.atWorst ?? value) - value]
        let ends = [reach.low + (shifts.min() ?? 0), reach.high + (shifts.max() ?? 0)]
        return decided(asked, by: ends, doubt: doubt(of: reach))
    }

    /// What polls, or a busy generator, leave open.
    private static func doubt(of seen: MetricValue, _ atBest: Double, _ asked: Expectation.Figure) -> String {
        guard let worst = seen.atWorst else { return "it may be as low as \(Notation.value(atBest, of: asked.metric))" }
        return
            "it lies between \(Notation.value(worst, of: asked.metric)) and \(Notation.value(atBest, of: asked.metric))"
    }

    private static func doubt(of reach: Interval) -> String {
        guard reach.low.isFinite, reach.high.isFinite else {
            return "too few cases to say how \(reach.low.isFinite ? "high" : "low") it may be"
        }
        return "both sides of it are likely"
    }

    private static func decided(
        _ asked: Expectation.Figure,
        by ends: [Double],
        doubt: String
    ) -> (Verdict, doubt: String?) {
        if ends.allSatisfy(asked.isMet) { return (.pass, nil) }
        return ends.contains(where: asked.isMet) ? (.undecided, doubt) : (.fail, nil)
    }

    /// If the visits to come bring as many cases as those that came.
    private static func moreVisits(
        _ asked: Expectation.Figure,
        _ seen: MetricValue?,
        _ figures: Figures,
        _ confidence: Double
    ) -> Int? {
        guard let seen, let value = seen.value, let cases = seen.cases,
            let more = cases.more(toLeave: asked.threshold, value: value, confidence: confidence)
        else { return nil }
        let visits = Double(figures.slice.journal.visits.count)
        let needed = Double(more) * visits / Double(cases.sample.count)
        return needed < 1e9 ? Int(needed.rounded(.up)) : nil
    }

    // MARK: In words

    func sentence(of name: String) -> String {
        let threshold = "\(asked.comparison.rawValue) \(Notation.value(asked.threshold, of: asked.metric))"
        let value = seen?.value.map { Notation.value($0, of: asked.metric) } ?? "nothing"
        let remarks = [doubt, moreVisits.map(Self.words(ofMore:))].compactMap(\.self).map { "; \($0)" }.joined()
        return "\(name): \(value)\(sample) against \(threshold)\(remarks)."
    }

    /// So many that nobody would wait for them are not worth a number.
    private static func words(ofMore visits: Int) -> String {
        visits > 1_000_000
            ? "it is too near to be decided by more visits"
            : "about \(Notation.count(visits, "more visit")) would decide it"
    }

    private var sample: String {
        guard let seen else { return "" }
        guard let interval, interval.saysSomething else { return " (of \(seen.sample))" }
        return " (of \(seen.sample); \(Share.text(confidence)): \(interval.words(in: asked.metric)))"
    }
}

extension Interval {
    /// Whether it leaves anything out.
    public var saysSomething: Bool { low.isFinite || high.isFinite }

    /// Such as `3.1 s to 6 s`, `at least 12 ms`.
    public func words(in metric: Metric) -> String {
        switch (low.isFinite, high.isFinite) {
        case (true, true): "\(Notation.value(low, of: metric)) to \(Notation.value(high, of: metric))"
        case (true, false): "at least \(Notation.value(low, of: metric))"
        case (false, true): "at most \(Notation.value(high, of: metric))"
        case (false, false): "anything"
        }
    }
}
