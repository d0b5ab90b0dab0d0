import Observations

/// What the generator may take and still be trusted: generous, so that a busy machine passes and an overloaded one does
/// not. All in seconds.
package enum TrustBudget {
    /// The 99th percentile of how late visitors arrived.
    package static let arrivalLateness = 0.2
    /// The longest turn of the loop.
    package static let longestStall = 0.5
    /// The 95th percentile of each second's latest timer.
    package static let timerLateness = 0.2
}

extension Trust {
    init(_ generator: GeneratorFigures, _ journal: Journal) {
        let run = journal.run
        // Visits that follow from others have numbers above those of the planned ones.
        let started = journal.visits.count { $0.arrived != nil && $0.number <= run.visitsPlanned }
        var reasons: [String] = []
        func check(_ what: String, _ value: Double?, atMost budget: Double) {
            guard let value, value > budget else { return }
            reasons.append("\(what) was \(Notation.seconds(value)); the budget is \(Notation.seconds(budget)).")
        }
        check("The arrival lateness (p99)", generator.arrivalLateness.p99, atMost: TrustBudget.arrivalLateness)
        check("The longest stall of the loop", generator.longestStall, atMost: TrustBudget.longestStall)
        check("The timer lateness (p95)", generator.timerLateness.p95, atMost: TrustBudget.timerLateness)
        if let loss = run.loss {
            reasons.append("\(Notation.count(loss.count, "observation")) could not be written. \(loss.reason)")
        }
        if started < run.visitsPlanned, !run.wasInterrupted {
            let missing = Notation.count(run.visitsPlanned - started)
            reasons.append("\(missing) of \(Notation.count(run.visitsPlanned, "planned visit")) never started.")
        }
        self.init(isTrusted: reasons.isEmpty, reasons: reasons)
    }
}
