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
        let visitors = visitorsAtOnce.peak
        let each = connectionsOfOne(connections)
        let closing = drawn.map { (at: $0.leaves.inSeconds, weight: Double(each) * weight) }
        return ConnectionNeed(
            connections: connections,
            visitors: visitors,
            each: each,
            pooled: connections == .shared ? min(requests.peak * Plan.longReply.inSeconds, visitors) : 0,
            agents: scenario.teams.reduce(0) { $0 + $1.count },
            dead: Double(drawn.count(where: \.endsDead)) * weight,
            resting: Busiest(closing, over: rest.inSeconds).sum
        )
    }

    /// How long a reply may take, where that decides how many requests are under way at once.
    private static let longReply: Duration = .seconds(1)

    /// Connections that one visitor holds by himself.
    public func connectionsOfOne(_ connections: Connections) -> Int {
        let forEvents =
            switch receiving {
            case .nothing, .poll: 0
            // Over HTTP/2 the stream goes beside the requests.
            case .stream, .longPoll: connections == .http2 ? 0 : 1
            case .socket: 1
            }
        return forEvents + (connections == .shared ? 0 : connections == .http2 ? 1 : requestsAtOnce)
    }

    /// What visitors hold at the busiest time: `300 connections, two a visitor, for his requests and for the stream of
    /// events`.
    var connectionsInWords: String {
        let need = connectionNeed()
        let connections = Plan.number(need.visitors * Double(need.each) + need.pooled)
        let number = need.each < Plan.small.count ? Plan.small[need.each] : "\(need.each)"
        let parts =
            switch scenario.connections {
            case .shared: [forEvents, "\(Plan.number(need.pooled)) that all share"]
            case .http2 where need.each == 1: ["for everything"]
            case .own, .http2: need.each == 1 ? [] : ["for his requests", forEvents]
            }
        let purposes = parts.compactMap(\.self).joined(separator: " and ")
        return "\(connections) connections, \(number) a visitor" + (purposes.isEmpty ? "" : ", \(purposes)")
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
