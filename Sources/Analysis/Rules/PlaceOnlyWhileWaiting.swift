import Observations
import Scenarios

/// I13. A place is for those who wait.
struct PlaceOnlyWhileWaiting: VisitRule {
    let card = RuleCard(
        id: "I13",
        name: "position only while waiting",
        promise: "A position or an estimated wait is told only to somebody who waits in the queue.",
        exercisedBy: "the end of a wait",
        brokenBy: "a position or an estimate after it, and before another entry",
        sureness: Sureness(
            pushed: "certain: the order of the events tells",
            polled: "certain, as long as a poll brings events in their order"
        )
    )

    func judge(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling {
        var ruling = Ruling()
        var ended: Entry?
        for entry in visit.entries {
            switch entry.fact {
            case .queueEntered: ended = nil
            case .agentJoined, .dequeued, .queueClosed, .chatEnded:
                // A chat that ends after its answer is no second end of the wait.
                if ended == nil { ruling += .one(nil) }
                ended = ended ?? entry
            case .position, .estimate:
                guard let end = ended else { continue }
                ruling.violations.append(visit.violation(entry, "\(entry.fact.sentence), after: \(end.fact.sentence)."))
            default: continue
            }
        }
        return ruling
    }
}
