import Observations
import Scenarios

/// I14. Cases: queue entries that were offered to an agent (or, where the agents are the service's own, answered).
///
/// The order of the agents' alerts is the service's own decision; how fast agents answer is not. Only a visitor who
/// certainly entered earlier, and was certainly still waiting, was overtaken.
struct FirstComeFirstServed: Rule {
    let id = "I14"
    let name = "first come, first served"
    let promise = "Within a priority, visitors are offered to agents in the order in which they entered the queue."

    func judge(_ journal: Journal, _ scenario: Scenario) -> Ruling {
        let turns = journal.queueEntries.map { Turn($0, in: journal) }.sorted { $0.entered.to < $1.entered.to }
        var waiting = turns[...]
        return turns.filter { $0.served < .infinity }.sorted { $0.served < $1.served }.reduce(into: Ruling()) {
            // Who was gone or served by now can't be overtaken any more.
            let now = $1.served
            while let first = waiting.first, first.over < now { waiting.removeFirst() }
            sum(&$0, $1, overtaken: overtaken(by: $1, among: waiting), journal)
        }
    }

    private func overtaken(by turn: Turn, among waiting: ArraySlice<Turn>) -> Turn? {
        waiting.prefix { $0.entered.to < turn.entered.from }.first { $0.isOvertaken(by: turn) }
    }

    private func sum(_ ruling: inout Ruling, _ turn: Turn, overtaken: Turn?, _ journal: Journal) {
        let violation = overtaken.flatMap { other in
            journal.visit(turn.visitor)?.violation(
                at: turn.served,
                "Visitor \(turn.visitor) was served before visitor \(other.visitor), who had entered the queue "
                    + "\(Notation.seconds(turn.entered.from - other.entered.to)) earlier and was still waiting."
            )
        }
        ruling += .one(violation)
    }
}

/// When a visitor entered the queue, and when it was his turn.
private struct Turn {
    /// How much faster one of the service's own people may answer his alert than another, seconds: as long as an alert
    /// commonly rings.
    static let answerTime = 15.0

    var visitor: Int
    var entered: Bracket
    /// When an agent was first alerted of him, or joined him; infinity: never.
    var served: Double
    /// The agent who was alerted; nil when only the joining is known.
    var agent: Int?
    /// When his wait ended without a turn.
    var gone: Double

    var over: Double { min(served, gone) }

    init(_ entry: QueueEntry, in journal: Journal) {
        visitor = entry.visitor
        entered = entry.entered
        gone = entry.ended
        if journal.alerts.isEmpty {
            served = entry.end == .answered ? entry.ended : .infinity
        } else {
            let alert = entry.chat.flatMap { journal.alerts[$0] }
            served = alert?.at ?? .infinity
            agent = alert?.agent
            // Somebody else's agent answered him: when he was offered is not on record.
            if alert == nil, entry.end == .answered { gone = entered.to }
        }
    }

    /// One agent hears of his alerts in order; between two, their streams may differ by a race.
    func isOvertaken(by other: Turn) -> Bool {
        let tolerance =
            if other.agent == nil { Self.answerTime } else if agent == other.agent { 0.0 } else { Race.grace }
        return over > other.served + tolerance
    }
}
