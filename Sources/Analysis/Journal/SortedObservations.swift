import Foundation
import Observations

/// Observations by subject, each in the order of time; observations of the same instant keep their order.
struct SortedObservations: Sendable {
    typealias Pages = (entries: [Entry], exchanges: [TimedExchange])

    var visitors: [Int: Pages] = [:]
    var agents: [Int: Pages] = [:]
    var conditions: [(at: Double, condition: GeneratorCondition)] = []

    init(_ observations: [Observation]) {
        // Most runs' are in order already, and a copy of so many takes its time.
        let isInOrder = zip(observations, observations.dropFirst()).allSatisfy { $0.at <= $1.at }
        let sorted = isInOrder ? observations : observations.sorted { $0.at < $1.at }
        let cores = ProcessInfo.processInfo.activeProcessorCount
        for share in (0..<cores).concurrentMap({ Self(sorted, share: $0, of: cores) }) {
            visitors.merge(share.visitors) { own, _ in own }
            agents.merge(share.agents) { own, _ in own }
            conditions += share.conditions
        }
    }

    /// One core's share: its part of the visitors, and with the first one whatever is not a visitor's.
    private init(_ sorted: [Observation], share: Int, of shares: Int) {
        for observation in sorted {
            switch observation.subject {
            case .visitor(let number):
                guard abs(number % shares) == share else { continue }
                Self.append(observation, to: &visitors[number, default: ([], [])])
            case .agent(let number) where share == 0:
                Self.append(observation, to: &agents[number, default: ([], [])])
            case .run where share == 0:
                if case .generator(let condition) = observation.fact { conditions.append((observation.at, condition)) }
            case .agent, .run: continue
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
