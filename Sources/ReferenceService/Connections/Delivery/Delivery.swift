/// How events reach a reader over its connection.
protocol Delivery {
    /// Whether it goes on after the first events. If not, they are all of it.
    var isLasting: Bool { get }
    /// Whether the client takes what it is sent.
    var isWritable: Bool { get }

    /// Sends events, or the first of them if the client can't take more.
    ///
    /// - Returns: The id of the last one that was sent; `nil` if none was.
    func deliver(_ events: [EventLine]) -> Int?

    /// Lets the client know that the service is there.
    ///
    /// - Returns: Whether the client has let the service know the same since it was last asked.
    func beat() -> Bool

    /// Tells the client that nothing more will come.
    func end(_ ending: Ending)
}

/// Why a subscription ends.
enum Ending {
    /// What it is for is over: the visit, the agent's session, or the time to hold a poll.
    case over
    /// The reader has opened more than it may have.
    case crowdedOut
    /// The client gave no sign of life.
    case silent
    /// The service stops.
    case stopping
}
