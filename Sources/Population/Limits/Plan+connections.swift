public import Scenarios

extension Plan {
    /// The connections that the run will have at its busiest.
    ///
    /// - Parameters:
    ///   - connections: whose they are; nil: as the scenario says.
    ///   - rest: how long a port can't be used again once its connection is closed; above 0.
    public func connectionNeed(_ connections: Connections? = nil, portRest rest: Duration = .seconds(1))
        -> ConnectionNeed
    {
        let connections = connections ?? scenario.connections
        let one = connectionsOfOne(connections)
        let visitors = visitorsAtOnce.peak
        let closing = drawn.filter { !$0.endsDead }.map { (at: $0.leaves.inSeconds, weight: one.held(by: $0) * weight) }
        let dead = Double(drawn.count(where: \.endsDead)) * weight
        let held =
            if case .people = sample { (visitors + dead) * Double(one.later) } else { mostHeld(one) }
        return ConnectionNeed(
            connections: connections,
            visitors: visitors,
            held: held,
            pooled: connections == .shared ? min(requests.peak * Plan.longReply.inSeconds, visitors) : 0,
            agents: scenario.teams.reduce(0) { $0 + $1.count },
            dead: dead,
            resting: Busiest(closing, over: rest.inSeconds).sum
        )
    }

    /// How long a reply may take, where that decides how many requests are under way at once.
    private static let longReply: Duration = .seconds(1)

    /// Connections that one visitor holds by himself.
    public func connectionsOfOne(_ connections: Connections) -> ConnectionsOfOne {
        switch (connections, receiving) {
        case (.own, .nothing), (.own, .poll): .init(first: requestsAtOnce, later: requestsAtOnce)
        // What waits for events takes a connection that is free again; whatever he asks next needs another.
        case (.own, .stream), (.own, .longPoll): .init(first: requestsAtOnce, later: requestsAtOnce + 1)
        case (.own, .socket): .init(first: requestsAtOnce + 1, later: requestsAtOnce + 1)
        case (.shared, .nothing), (.shared, .poll): .init(first: 0, later: 0)
        case (.shared, .stream), (.shared, .longPoll), (.shared, .socket): .init(first: 1, later: 1)
        case (.http2, .socket): .init(first: 2, later: 2)
        case (.http2, .nothing), (.http2, .poll), (.http2, .stream), (.http2, .longPoll): .init(first: 1, later: 1)
        }
    }

    /// The most that all hold at once.
    private func mostHeld(_ one: ConnectionsOfOne) -> Double {
        let changes = drawn.flatMap { visit in
            let more = visit.asksAgain.map { [($0, one.later - one.first)] } ?? []
            return [(visit.arrives, one.first)] + more
                + (visit.endsDead ? [] : [(visit.leaves, -Int(one.held(by: visit)))])
        }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        var (held, most) = (0, 0)
        for (_, change) in changes {
            held += change
            most = max(most, held)
        }
        return Double(most) * weight
    }
}

/// Connections that one visitor holds by himself.
public struct ConnectionsOfOne: Sendable, Equatable {
    /// From his first page on.
    public var first: Int
    /// From the next thing on that he asks for.
    public var later: Int

    func held(by visit: VisitForecast) -> Double { Double(visit.asksAgain == nil ? first : later) }
}

extension Plan {
    /// What visitors hold at the busiest time: `300 connections, up to two a visitor, for his requests and for the
    /// stream of events`.
    var connectionsInWords: String {
        let (need, one) = (connectionNeed(), connectionsOfOne(scenario.connections))
        let connections = Plan.number(need.held + need.pooled)
        let number = one.later < Plan.small.count ? Plan.small[one.later] : "\(one.later)"
        let most = one.first < one.later ? "up to \(number)" : number
        let parts =
            switch scenario.connections {
            case .shared: [forEvents, "\(Plan.number(need.pooled)) that all share"]
            case .http2 where one.later == 1: ["for everything"]
            case .own, .http2: one.later == 1 ? [] : ["for his requests", forEvents]
            }
        let purposes = parts.compactMap(\.self).joined(separator: " and ")
        return "\(connections) connections, \(most) a visitor" + (purposes.isEmpty ? "" : ", \(purposes)")
    }

    private static let small = ["none", "one", "two", "three", "four", "five", "six"]

    private var forEvents: String? {
        switch receiving {
        case .nothing, .poll: nil
        case .stream: "for the stream of events"
        case .socket: "for the WebSocket"
        case .longPoll: "for the one that waits for events"
        }
    }
}
