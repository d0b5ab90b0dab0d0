import Observations
import Scenarios

/// A run's observations, regrouped once by whom they are about. Every rule and every estimator reads this.
struct Journal: Sendable {
    let run: RunRecord
    /// By number.
    let visits: [VisitJournal]
    let agents: [AgentJournal]
    let conditions: [(at: Double, condition: GeneratorCondition)]
    /// The last instant on record.
    let end: Double
    /// Whom the agents were alerted of, by chat, in the order of time.
    let alerts: [String: [Alert]]
    /// Who accepted a chat, in the order of the accepts: one agent, or several in turn.
    let handlings: [String: [Handling]]
    let queueEntries: [QueueEntry]
    /// What every browser does on every site.
    let histories: [SiteHistory]
    /// Every marked message whose other side is known.
    private(set) var letters: [Letter] = []
    private let entriesOfVisit: [Int: [QueueEntry]]
    private let visitIndex: [Int: Int]
    private let agentIndex: [Int: Int]
    /// Several where a later visit in the same browser goes on with it, by arrival.
    private let visitorsOfChat: [String: [Int]]

    init(run: RunRecord, scenario: Scenario, observations: SortedObservations) {
        let end = max(run.duration ?? 0, observations.lastInstant ?? 0)
        let visits = Self.visits(observations, scenario, runEnd: end)
        let agents = observations.agents.sorted { $0.key < $1.key }.map { number, pages in
            AgentJournal(number: number, pages.inOrder, runEnd: end)
        }
        let handlings = Dictionary(grouping: agents.flatMap(\.handlings), by: \.chat)
            .mapValues { $0.sorted { $0.accepted.to < $1.accepted.to } }
        self.run = run
        self.end = end
        self.visits = visits
        self.agents = agents
        self.handlings = handlings
        conditions = observations.conditions
        alerts = Self.alerts(agents)
        queueEntries = visits.concurrentMap { $0.queueEntries(handlings) }.flatMap(\.self)
        entriesOfVisit = Dictionary(grouping: queueEntries, by: \.visitor)
        visitIndex = Dictionary(uniqueKeysWithValues: visits.enumerated().map { ($1.number, $0) })
        agentIndex = Dictionary(uniqueKeysWithValues: agents.enumerated().map { ($1.number, $0) })
        visitorsOfChat = Self.visitors(visits)
        histories = SiteHistory.all(visits, scenario)
        letters = letters(within: scenario.tolerances.messageWithin.inSeconds)
    }

    func visit(_ number: Int) -> VisitJournal? {
        visitIndex[number].map { visits[$0] }
    }

    /// The visit that was in the chat at an instant; the first one unless another had come into it by then.
    func visit(of chat: String, at instant: Double = -.infinity) -> VisitJournal? {
        let visits = visitorsOfChat[chat, default: []].compactMap(visit)
        return visits.dropFirst().last { $0.cameInto(chat) <= instant } ?? visits.first
    }

    /// A visitor's stays in the queue, in order.
    func queueEntries(of visitor: Int) -> [QueueEntry] {
        entriesOfVisit[visitor] ?? []
    }

    func agent(_ number: Int) -> AgentJournal? {
        agentIndex[number].map { agents[$0] }
    }
}

/// An agent was alerted of a chat.
struct Alert {
    var agent: Int
    var chat: String
    /// When he heard of it.
    var at: Double
    /// When it can have been offered to him at the earliest: before ``at`` where he polls.
    var since: Double
    /// When he had answered it, was told that it was withdrawn, or signed out.
    var over = Double.infinity
}

extension Journal {
    private static func alerts(_ agents: [AgentJournal]) -> [String: [Alert]] {
        Dictionary(grouping: agents.flatMap(\.alerts), by: \.chat).mapValues { $0.sorted { $0.at < $1.at } }
    }

    /// The visits, each knowing those that came before it in the same browser.
    private static func visits(
        _ observations: SortedObservations,
        _ scenario: Scenario,
        runEnd: Double
    ) -> [VisitJournal] {
        let courses = observations.visitors.sorted { $0.key < $1.key }.concurrentMap { number, pages in
            VisitCourse(number: number, pages.inOrder, runEnd: runEnd)
        }
        let earlier = earlierVisits(courses)
        return courses.indices.concurrentMap { VisitJournal(courses[$0], after: earlier[$0] ?? [], scenario) }
    }

    /// By the index of the later visit.
    private static func earlierVisits(_ courses: [VisitCourse]) -> [Int: [EarlierVisit]] {
        var earlier: [Int: [EarlierVisit]] = [:]
        let byBrowser = Dictionary(grouping: courses.indices) { courses[$0].browser }
        for indices in byBrowser.values where indices.count > 1 {
            let inOrder = indices.sorted { courses[$0].began < courses[$1].began }
            for (place, index) in inOrder.enumerated() {
                let began = courses[index].began
                earlier[index] = inOrder[..<place].map { EarlierVisit(courses[$0], asOf: began) }
            }
        }
        return earlier
    }

    private static func visitors(_ visits: [VisitJournal]) -> [String: [Int]] {
        var visitors: [String: [Int]] = [:]
        for visit in visits {
            for chat in Set(visit.entries.compactMap(\.fact.entryChat)) {
                visitors[chat, default: []].append(visit.number)
            }
        }
        // Who never queued came into his chat by the agent's message.
        for visit in visits {
            for chat in Set(visit.entries.compactMap(\.fact.chat)) where visitors[chat] == nil {
                visitors[chat] = [visit.number]
            }
        }
        return visitors
    }
}
