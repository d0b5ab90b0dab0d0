import Observations
import Scenarios

/// I9. The queue lets go when it says so.
struct DequeueOnTime: Rule {
    /// How much earlier or later, in seconds, still counts as on time.
    static let tolerance = 2 * Race.grace

    let card = RuleCard(
        id: "I9",
        name: "dequeued on time",
        promise: "Who waits as long as the queue says is dequeued then, and nobody whom an agent has answered.",
        exercisedBy: "a dequeueing; a wait beyond the time for it",
        brokenBy: "more than 1 s early or late; dequeued after an answer, or where nothing is promised",
        sureness: Sureness(
            pushed: "to 1 s",
            polled: "to 1 s and the time between two polls"
        )
    )
    let isAboutTime = true

    func hear(_ journal: Journal, _ scenario: Scenario) -> [Hearing] {
        journal.queueEntries.compactMap { entry in
            guard let visit = journal.visit(entry.visitor), visit.outages.isEmpty else { return nil }
            let queue = journal.queue(of: entry, scenario)
            let after = scenario.settings.queues.first { $0.id == queue }?.dequeueAfter?.inSeconds
            return Hearing(
                visitor: entry.visitor,
                agent: entry.answer?.agent,
                queue: queue,
                at: entry.entered.to,
                judge(entry, after: after, visit)
            )
        }
    }

    private func judge(_ entry: QueueEntry, after: Double?, _ visit: VisitJournal) -> Ruling {
        if let second = entry.contradiction, second.fact == .dequeued, entry.end == .answered {
            return .one(visit.violation(second, "Dequeued, though an agent had answered."))
        }
        guard let after else {
            guard entry.end == .dequeued else { return .none }
            return .one(visit.violation(at: entry.ended, "Dequeued, though the queue promises no such thing."))
        }
        let (least, most) = (entry.waitedUntil - entry.entered.to, entry.ended - entry.entered.from)
        if entry.end == .dequeued, most < after - Self.tolerance {
            return .one(visit.violation(at: entry.ended, sentence("Dequeued after", most, after)))
        }
        if least > after + Self.tolerance, entry.end != .error {
            return .one(visit.violation(at: entry.ended, sentence("Still in the queue after", least, after)))
        }
        return entry.end == .dequeued ? .one(nil) : .none
    }

    private func sentence(_ what: String, _ wait: Double, _ after: Double) -> String {
        "\(what) \(Notation.seconds(wait)); the queue says \(Notation.seconds(after))."
    }
}
