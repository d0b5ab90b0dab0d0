/// What the generator may take and still be trusted. The defaults are generous: a busy machine passes, an overloaded
/// one does not.
public struct TrustBudget: Sendable, Equatable {
    /// The longest stall that a budget can allow: the rules count what was seen so soon after a deed as a race.
    public static let longestStall: Duration = .milliseconds(500)

    /// The 99th percentile of how late visitors arrived. Default 200 ms.
    public var arrivalLateness: Duration = .milliseconds(200)
    /// The longest time that the loop looked away from its connections. Default, and at most, 500 ms.
    public var stall = TrustBudget.longestStall
    /// The 95th percentile of each second's latest timer. Default 200 ms.
    public var timerLateness: Duration = .milliseconds(200)
    /// The 95th percentile of each second's share of a processor core that the loop's thread used, 0...1. Default 95 %.
    public var processor = 0.95
    /// The most open files, as a share of the process's limit, 0...1. Default 95 %.
    public var descriptors = 0.95
    /// The most local ports in use, as a share of those that there are, 0...1. Default 95 %.
    public var ports = 0.95

    public init() {}
}
