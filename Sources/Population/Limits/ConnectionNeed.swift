public import Scenarios

/// The connections that a run will have at its busiest, if the service keeps its promises: where visitors wait for
/// long, there are more.
public struct ConnectionNeed: Sendable, Equatable {
    /// Whose they are.
    public var connections: Connections
    /// Visitors on the site at once.
    public var visitors: Double
    /// Connections that each of them holds by himself.
    public var each: Int
    /// Connections that all of them share.
    public var pooled: Double
    /// Agents, each with a connection for what he does and one for what he hears.
    public var agents: Int
    /// Visitors whose connections have gone dead: theirs stay open to the end.
    public var dead: Double
    /// Connections that are closed within the time for which a port rests.
    public var resting: Double

    /// All that are open at once.
    public var atOnce: Double {
        (visitors + dead) * Double(each) + pooled + Double(agents * Self.ofAgent)
    }

    /// Ports that they take, those that rest among them.
    public var ports: Double { atOnce + resting }

    /// How many visitors there may be at once, so that there are no more than so many connections.
    func visitors(within most: Int) -> Double {
        let others = Double(agents * Self.ofAgent) + dead * Double(each)
        let one = Double(each) + (visitors > 0 ? pooled / visitors : 0)
        return one > 0 ? max(0, (Double(most) - others) / one) : 0
    }

    static let ofAgent = 2
}
