import Observations

/// A run's observations, regrouped once by whom they are about. Every rule and every estimator reads this.
struct Journal {
    let run: RunRecord
    /// By number.
    let visits: [VisitJournal]
    let agents: [AgentJournal]
    /// Everybody's exchanges, in the order of append.
    let exchanges: [TimedExchange]
    let conditions: [(at: Double, condition: GeneratorCondition)]
    /// The last instant on record.
    let end: Double
    let alerts: [String: Alert]
    /// Who accepted a chat; more than one is a violation.
    let accepts: [String: [Accept]]
    let queueEntries: [QueueEntry]
    private let visitIndex: [Int: Int]
    private let visitorOfChat: [String: Int]

    init(run: RunRecord, observations: [Observation]) {
        let sorted = Sorted(observations)
        let end = max(run.duration ?? 0, observations.map(\.at).max() ?? 0)
        let visits = sorted.visitors.keys.sorted().map { number in
            VisitJournal(
                number: number,
                entries: sorted.visitors[number]?.entries ?? [],
                exchanges: sorted.visitors[number]?.exchanges ?? [],
                runEnd: end
            )
        }
        let agents = sorted.agents.keys.sorted().map { number in
            AgentJournal(
                number: number,
                entries: sorted.agents[number]?.entries ?? [],
                exchanges: sorted.agents[number]?.exchanges ?? [],
                runEnd: end
            )
        }
        let accepts = Self.accepts(agents)
        self.run = run
        self.end = end
        self.visits = visits
        self.agents = agents
        self.accepts = accepts
        exchanges = sorted.exchanges
        conditions = sorted.conditions
        alerts = Self.alerts(agents)
        queueEntries = visits.flatMap { $0.queueEntries(accepts: accepts) }
        visitIndex = Dictionary(uniqueKeysWithValues: visits.enumerated().map { ($1.number, $0) })
        visitorOfChat = Self.visitors(visits)
    }

    func visit(_ number: Int) -> VisitJournal? {
        visitIndex[number].map { visits[$0] }
    }

    func visit(of chat: String) -> VisitJournal? {
        visitorOfChat[chat].flatMap(visit)
    }

    func agent(_ number: Int) -> AgentJournal? {
        agents.first { $0.number == number }
    }
}

/// The first time that an agent was alerted of a chat.
struct Alert {
    var agent: Int
    var at: Double
}

/// An agent took a chat.
struct Accept {
    var agent: Int
    var bracket: Bracket
}

extension Journal {
    private static func alerts(_ agents: [AgentJournal]) -> [String: Alert] {
        var alerts: [String: Alert] = [:]
        for agent in agents {
            for entry in agent.entries {
                guard case .alerted(let chat, _) = entry.fact, entry.at < alerts[chat]?.at ?? .infinity else {
                    continue
                }
                alerts[chat] = Alert(agent: agent.number, at: entry.at)
            }
        }
        return alerts
    }

    private static func accepts(_ agents: [AgentJournal]) -> [String: [Accept]] {
        var accepts: [String: [Accept]] = [:]
        for agent in agents {
            for entry in agent.entries {
                guard case .accepted(let chat) = entry.fact else { continue }
                accepts[chat, default: []].append(Accept(agent: agent.number, bracket: agent.bracket(of: entry)))
            }
        }
        return accepts.mapValues { $0.sorted { $0.bracket.to < $1.bracket.to } }
    }

    private static func visitors(_ visits: [VisitJournal]) -> [String: Int] {
        var visitors: [String: Int] = [:]
        for visit in visits {
            for chat in Set(visit.entries.compactMap(\.fact.entryChat)) { visitors[chat] = visit.number }
        }
        // Who never queued came into his chat by the agent's message.
        for visit in visits {
            for chat in Set(visit.entries.compactMap(\.fact.chat)) where visitors[chat] == nil {
                visitors[chat] = visit.number
            }
        }
        return visitors
    }
}

/// Observations by subject, each in the order of time; observations of the same instant keep their order.
private struct Sorted {
    typealias Pages = (entries: [Entry], exchanges: [TimedExchange])

    var visitors: [Int: Pages] = [:]
    var agents: [Int: Pages] = [:]
    var exchanges: [TimedExchange] = []
    var conditions: [(at: Double, condition: GeneratorCondition)] = []

    init(_ observations: [Observation]) {
        for observation in observations.sorted(by: { $0.at < $1.at }) {
            switch observation.subject {
            case .visitor(let number): Self.append(observation, to: &visitors[number, default: ([], [])])
            case .agent(let number): Self.append(observation, to: &agents[number, default: ([], [])])
            case .run: break
            }
            switch observation.fact {
            case .exchange(let exchange): exchanges.append(TimedExchange(at: observation.at, exchange: exchange))
            case .generator(let condition): conditions.append((observation.at, condition))
            default: break
            }
        }
    }

    private static func append(_ observation: Observation, to pages: inout Pages) {
        if case .exchange(let exchange) = observation.fact {
            pages.exchanges.append(TimedExchange(at: observation.at, exchange: exchange))
        } else {
            pages.entries.append(Entry(at: observation.at, fact: observation.fact))
        }
    }
}
