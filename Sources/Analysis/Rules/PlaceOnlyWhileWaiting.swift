import Observations
import Scenarios

/// I13. Cases: ends of a stay in the queue.
struct PlaceOnlyWhileWaiting: VisitRule {
    let id = "I13"
    let name = "position only while waiting"
    let promise = "A position or an estimated wait is told only to somebody who waits in the queue."

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
