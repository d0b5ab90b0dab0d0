import Observations
import Scenarios

extension Trust {
    init(_ generator: GeneratorFigures, _ journal: Journal, _ budget: TrustBudget) {
        let overruns = [
            Self.overrun("The arrival lateness (p99)", generator.arrivalLateness.p99, budget.arrivalLateness),
            Self.overrun("The longest stall of the loop", generator.longestStall, budget.stall),
            Self.overrun("The longest wait for a place in flight", generator.longestWait, budget.arrivalLateness),
            Self.overrun("The timer lateness (p95)", generator.timerLateness.p95, budget.timerLateness),
            Self.overrun("The loop's share of a processor core (p95)", generator.loopShare, budget.processor),
            Self.overrun("The share of files open", generator.descriptors, budget.descriptors),
            Self.overrun("The share of local ports in use", generator.ports, budget.ports),
        ]
        let reasons =
            overruns.compactMap(\.self) + Self.shortages(generator) + Self.losses(journal.run)
            + Self.holds(journal.run, budget) + Self.absences(journal)
        self.init(isTrusted: reasons.isEmpty, reasons: reasons, wasShort: generator.shortages > 0)
    }

    private static func overrun(_ what: String, _ seconds: Double?, _ budget: Duration) -> String? {
        guard let seconds, seconds > budget.inSeconds else { return nil }
        return "\(what) was \(Notation.seconds(seconds)); the budget is \(Notation.seconds(budget.inSeconds))."
    }

    private static func overrun(_ what: String, _ share: Double?, _ budget: Double) -> String? {
        guard let share, share > budget else { return nil }
        return "\(what) was \(Share.text(share)); the budget is \(Share.text(budget))."
    }

    private static func shortages(_ generator: GeneratorFigures) -> [String] {
        guard generator.shortages > 0 else { return [] }
        return [
            "\(Notation.count(generator.shortages, "request")) could not be sent in time: the generator's machine had no "
                + "file, port or place in flight left for them."
        ]
    }

    private static func losses(_ run: RunRecord) -> [String] {
        guard let loss = run.loss else { return [] }
        return ["\(Notation.count(loss.count, "observation")) could not be written. \(loss.reason)"]
    }

    /// A service that was asked later than its visitors wanted can't be blamed for when it answered.
    private static func holds(_ run: RunRecord, _ budget: TrustBudget) -> [String] {
        guard let held = run.heldBack, held.longest > budget.arrivalLateness.inSeconds else { return [] }
        let requests = Notation.count(held.count, "request")
        return [
            "\(requests) waited up to \(Notation.seconds(held.longest)) for their turn, so that the service was not asked "
                + "faster than allowed."
        ]
    }

    /// Visits that follow from others have numbers above those of the planned ones.
    private static func absences(_ journal: Journal) -> [String] {
        let run = journal.run
        let started = journal.visits.count { $0.arrived != nil && $0.number <= run.visitsPlanned }
        guard started < run.visitsPlanned, run.ending.isPlanned else { return [] }
        let missing = Notation.count(run.visitsPlanned - started)
        return ["\(missing) of \(Notation.count(run.visitsPlanned, "planned visit")) never started."]
    }
}
