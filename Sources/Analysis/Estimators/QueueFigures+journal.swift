import Observations
import Scenarios

extension QueueFigures {
    init(_ slice: Slice) {
        let entries = slice.entries
        let turns = slice.ruling("I14")
        func count(_ end: QueueEntry.End) -> Int { entries.count { $0.end == end } }
        let waits = entries.map { KaplanMeier.Stay(length: $0.wait, isEnded: $0.end == .answered) }
        let stays = entries.map { KaplanMeier.Stay(length: $0.wait, isEnded: $0.end == .left) }
        let services = entries.filter { $0.end == .answered }.compactMap { entry in
            slice.journal.visit(entry.visitor).map { Service(entry, in: $0, slice.journal) }
        }
        let estimates = services.compactMap(\.estimate)
        self.init(
            entered: entries.count,
            answered: count(.answered),
            left: count(.left),
            dequeued: count(.dequeued),
            closed: count(.closed),
            error: count(.error),
            waiting: count(.waiting),
            wait: DurationSummary(exact: waits.filter(\.isEnded).map(\.length)),
            waitAtBest: DurationSummary(exact: entries.filter { $0.end == .answered }.map(\.shortestWait)),
            firstTyping: DurationSummary(exact: services.compactMap(\.firstTyping)),
            firstMessage: DurationSummary(exact: services.compactMap(\.firstMessage)),
            estimateError: DurationSummary(exact: estimates.map(\.error)),
            estimateMiss: DurationSummary(exact: estimates.map { abs($0.error) }),
            estimates: estimates,
            serviceLevel: ServiceLevel(entries, settled: slice.settledEntries, within: ServiceLevel.threshold),
            turns: turns.cases,
            inversions: turns.violations.count,
            stillWaiting: KaplanMeier.curve(waits),
            waits: SurvivalSummary(waits),
            stillPatient: KaplanMeier.curve(stays),
            patience: SurvivalSummary(stays)
        )
    }
}

extension ServiceLevel {
    /// Everybody who entered the queue was offered; who left it by himself abandoned.
    init(_ entries: [QueueEntry], settled: [QueueEntry], within threshold: Double) {
        func count(_ end: QueueEntry.End, within longest: Double = .infinity) -> Int {
            entries.count { $0.end == end && $0.wait <= longest }
        }
        self.init(
            answeredInTime: count(.answered, within: threshold),
            answered: count(.answered),
            abandonedInTime: count(.left, within: threshold),
            offered: entries.count,
            levels: ServiceLevelFormula.allCases.map { formula in
                Level(settled, ServiceLevelGoal(within: .seconds(threshold), formula: formula))
            }
        )
    }
}

extension ServiceLevel.Level {
    fileprivate init(_ entries: [QueueEntry], _ goal: ServiceLevelGoal) {
        let marks = entries.compactMap { goal.counts($0) }
        self.init(
            formula: goal.formula,
            share: ServiceLevel.share(of: marks),
            count: marks.count,
            interval: Interval.share(inOrder: marks),
            bracket: goal.bracket(of: entries)
        )
    }
}

extension ServiceLevelGoal {
    /// The least and the greatest level that the entries' waits leave open, 0...1; nil when nobody counts.
    func bracket(of entries: [QueueEntry]) -> ClosedRange<Double>? {
        let marks = entries.map(possible)
        // More who count as served raise a level, more who don't lower it, and whoever is left out does neither.
        let worst = ServiceLevel.share(
            of: marks.compactMap { $0.contains(false) ? false : $0.contains(nil) ? nil : true }
        )
        let best = ServiceLevel.share(
            of: marks.compactMap { $0.contains(true) ? true : $0.contains(nil) ? nil : false }
        )
        guard let low = worst ?? best, let high = best ?? worst else { return nil }
        return min(low, high)...max(low, high)
    }

    /// As what an entry may count: its wait is known only to lie between two ends.
    private func possible(_ entry: QueueEntry) -> [Bool?] {
        let (least, most) = (entry.shortestWait, entry.longestWait)
        let turns = [within.inSeconds, dropping.inSeconds].filter { $0 > least && $0 < most }
        return ([least, most] + turns + turns.map { $0.nextUp }).map { counts(entry, waiting: $0) }
    }

    /// Whether an entry counts as served in time; nil where the formula leaves it out.
    ///
    /// - Parameter wait: its wait, seconds; nil: as it was seen.
    func counts(_ entry: QueueEntry, waiting wait: Double? = nil) -> Bool? {
        let wait = wait ?? entry.wait
        let isInTime = wait <= within.inSeconds
        if entry.end == .left, wait < dropping.inSeconds { return nil }
        switch (formula, entry.end) {
        case (_, .answered): return isInTime
        case (.answered, _): return nil
        case (.ignored, .left) where isInTime: return nil
        case (.positive, .left): return isInTime
        default: return false
        }
    }
}

/// What an answered visitor saw of his answer, seconds since his queue entry.
private struct Service {
    var firstTyping: Double?
    var firstMessage: Double?
    /// The first one: by it he decides whether to wait.
    var estimate: QueueFigures.Estimate?

    init(_ entry: QueueEntry, in visit: VisitJournal, _ journal: Journal) {
        let next = journal.queueEntries(of: visit.number).first { $0.entered.to > entry.entered.to }
        let until = next?.entered.from ?? .infinity
        let seen = visit.entries.filter { $0.at >= entry.entered.from && $0.at < until }
        func since(_ sight: Entry?) -> Double? { sight.map { max(0, $0.at - entry.entered.to) } }
        firstTyping = since(seen.first { $0.fact == .typing })
        firstMessage = since(seen.first { $0.fact.isMessageReceived })
        for sight in seen where sight.at <= entry.ended {
            guard case .estimate(let announced) = sight.fact else { continue }
            estimate = QueueFigures.Estimate(announced: announced, realised: entry.ended - sight.at)
            break
        }
    }
}
