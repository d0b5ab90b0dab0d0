public import Scenarios

/// The connections that a run will have at its busiest, if the service keeps its promises: where visitors wait for
/// long, there are more.
public struct ConnectionNeed: Sendable, Equatable {
    /// Whose they are.
    public var connections: Connections
    /// Visitors on the site at once.
    public var visitors: Double
    /// Connections that visitors hold by themselves, those among them that have gone dead and stay open to the end.
    public var held: Double
    /// Connections that all of them share.
    public var pooled: Double
    /// Agents, each with a connection for what he does and one for what he hears.
    public var agents: Int
    /// Visitors whose connections will have gone dead.
    public var dead: Double
    /// Connections that are closed within the time for which a port rests.
    public var resting: Double

    /// All that are open at once.
    public var atOnce: Double { held + pooled + Double(agents * Self.ofAgent) }

    /// Ports that they take, those that rest among them.
    public var ports: Double { atOnce + resting }

    /// How many visitors there may be at once, so that no more than so many connections are open.
    func visitors(within most: Int) -> Double {
        guard held + pooled > 0 else { return visitors }
        return max(0, visitors * (Double(most) - Double(agents * Self.ofAgent)) / (held + pooled))
    }

    private static let ofAgent = 2
}
