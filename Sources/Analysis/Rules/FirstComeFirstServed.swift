import Observations
import Scenarios

/// I14. Turn by turn.
///
/// The order of the agents' alerts is the service's own decision; how fast agents answer is not. Only a visitor who
/// certainly entered earlier, and was certainly still waiting, was overtaken.
struct FirstComeFirstServed: Rule {
    let card = RuleCard(
        id: "I14",
        name: "first come, first served",
        promise: "Within a priority, visitors are offered to agents in the order in which they entered the queue.",
        exercisedBy: "an offer to an agent, and another one after an alert that nobody answered (or an answer)",
        brokenBy: """
            somebody of the same queue and priority who certainly entered earlier, and still waited, came later
            """,
        sureness: Sureness(
            pushed: "certain: entries that crossed may be served in either order",
            polled: """
                certain; who entered between the same two polls may be served in either order, and two agents who poll may \
                hear of it in either order
                """
        )
    )

    func hear(_ journal: Journal, _ scenario: Scenario) -> [Hearing] {
        let turns = journal.queueEntries.flatMap { Turn.all(of: $0, in: journal, scenario) }
        return Dictionary(grouping: turns, by: \.rank).values.flatMap { hear($0, journal) }
    }

    /// Those of one queue and one priority.
    private func hear(_ turns: [Turn], _ journal: Journal) -> [Hearing] {
        let turns = turns.sorted { $0.entered.to < $1.entered.to }
        var waiting = turns[...]
        return turns.filter { $0.served < .infinity }.sorted { $0.served < $1.served }.map { turn in
            // Who was gone or served by now can't be overtaken any more.
            while let first = waiting.first, first.over < turn.served { waiting.removeFirst() }
            return hearing(turn, overtaken: overtaken(by: turn, among: waiting), journal)
        }
    }

    private func overtaken(by turn: Turn, among waiting: ArraySlice<Turn>) -> Turn? {
        waiting.prefix { $0.entered.to < turn.entered.from }.first { $0.isOvertaken(by: turn) }
    }

    private func hearing(_ turn: Turn, overtaken: Turn?, _ journal: Journal) -> Hearing {
        let violation = overtaken.flatMap { other in
            journal.visit(turn.visitor)?.violation(
                at: turn.served,
                "Visitor \(turn.visitor) was served before visitor \(other.visitor), who had entered the queue "
                    + "\(Notation.seconds(turn.entered.from - other.entered.to)) earlier and was still waiting"
                    + (other.passed == nil ? "." : ", after an alert that nobody had answered.")
            )
        }
        return Hearing(
            visitor: turn.visitor,
            agent: turn.agent,
            queue: turn.rank.queue,
            at: turn.entered.to,
            .one(violation)
        )
    }
}

/// Those among whom the first come is the first served.
private struct Rank: Hashable {
    var queue: String?
    var priority: Int

    init(_ entry: QueueEntry, in journal: Journal, _ scenario: Scenario) {
        let queue = journal.queue(of: entry, scenario)
        let visit = journal.visit(entry.visitor)
        let opened = visit?.opened.contains { $0.from <= entry.entered.to } ?? false
        let tag = visit.flatMap { visit in scenario.visitors.mix.first { $0.name == visit.kind }?.tag }
        let priorities = scenario.settings.queues.first { $0.id == queue }?.priorities ?? .init()
        self.queue = queue
        priority =
            priorities.tags.first { $0.name == tag }?.priority ?? (opened ? priorities.reactive : priorities.proactive)
    }
}

/// When a visitor entered the queue, and when it was his turn: each time, if nobody answered the alert before.
private struct Turn {
    /// How much faster one of the service's own people may answer his alert than another, seconds: as long as an alert
    /// commonly rings.
    static let answerTime = 15.0

    var visitor: Int
    var rank: Rank
    var entered: Bracket
    /// Who let the alert before pass, and when it was over; nil: this is his first turn.
    var passed: (agent: Int, at: Double)?
    /// When an agent was alerted of him, or joined him; infinity: never.
    var served: Double
    /// When that can have been at the earliest.
    var offered: Double
    /// The agent who was alerted; nil when only the joining is known.
    var agent: Int?
    /// When his wait ended without a turn.
    var gone: Double

    var over: Double { min(served, gone) }

    /// All turns of a stay in the queue, in order; the last one may never have come.
    static func all(of entry: QueueEntry, in journal: Journal, _ scenario: Scenario) -> [Turn] {
        let rank = Rank(entry, in: journal, scenario)
        guard !journal.alerts.isEmpty else {
            return [Turn(entry, rank, served: entry.end == .answered ? entry.ended : .infinity)]
        }
        // Who was dequeued into another queue was perhaps offered before.
        let alerts = (entry.chat.flatMap { journal.alerts[$0] } ?? []).filter {
            $0.at >= entry.entered.from && $0.at <= entry.ended + Race.grace
        }
        var turns = zip(alerts, [nil] + alerts.dropLast().map(Optional.some)).map { alert, before in
            Turn(entry, rank, served: alert.at, offered: alert.since, by: alert.agent, after: before)
        }
        if let last = alerts.last, last.over < entry.waitedUntil {
            turns.append(Turn(entry, rank, served: .infinity, after: last))
        } else if alerts.isEmpty {
            turns = [Turn(entry, rank, served: .infinity)]
            // Somebody else's agent answered him: when he was offered is not on record.
            if entry.end == .answered { turns[0].gone = entry.entered.to }
        }
        return turns
    }

    private init(
        _ entry: QueueEntry,
        _ rank: Rank,
        served: Double,
        offered: Double? = nil,
        by agent: Int? = nil,
        after before: Alert? = nil
    ) {
        visitor = entry.visitor
        self.rank = rank
        entered = entry.entered
        gone = entry.waitedUntil
        self.served = served
        self.offered = offered ?? served
        self.agent = agent
        passed = before.map { ($0.agent, min($0.over, served)) }
    }

    /// One agent hears of his alerts in order; between two, their streams may differ by a race, and who polls hears of
    /// them late.
    func isOvertaken(by other: Turn) -> Bool {
        let tolerance =
            if other.agent == nil { Self.answerTime } else if agent == other.agent { 0.0 } else { Race.grace }
        let turn = agent == other.agent ? over : min(offered, gone)
        return turn > other.served + tolerance && (passed.map { other.comes(after: $0) } ?? true)
    }

    /// Whether it was certainly served when the other's alert had passed: one agent hears of both in order.
    private func comes(after passed: (agent: Int, at: Double)) -> Bool {
        served >= passed.at + (agent == passed.agent ? 0 : Race.grace)
    }
}
