import Observations

/// Observations by subject, each in the order of time; observations of the same instant keep their order.
struct SortedObservations {
    typealias Pages = (entries: [Entry], exchanges: [TimedExchange])

    var visitors: [Int: Pages] = [:]
    var agents: [Int: Pages] = [:]
    var conditions: [(at: Double, condition: GeneratorCondition)] = []

    init(_ observations: [Observation]) {
        // Most runs' are in order already, and a copy of so many takes its time.
        let isInOrder = zip(observations, observations.dropFirst()).allSatisfy { $0.at <= $1.at }
        for observation in isInOrder ? observations : observations.sorted(by: { $0.at < $1.at }) {
            switch observation.subject {
            case .visitor(let number): Self.append(observation, to: &visitors[number, default: ([], [])])
            case .agent(let number): Self.append(observation, to: &agents[number, default: ([], [])])
            case .run: break
            }
            if case .generator(let condition) = observation.fact { conditions.append((observation.at, condition)) }
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
