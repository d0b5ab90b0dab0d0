/// What one loop of the generator says of itself, about once a second.
public struct LoopCondition: Sendable, Equatable {
    /// Seconds since the run began.
    public var at: Double
    /// Timers fired since it was asked last, how late they were together, and the latest (seconds).
    public var timersFired = 0
    public var timerLatenessSum = 0.0
    public var timerLatenessMax = 0.0
    /// The longest turn so far (seconds).
    public var longestStall = 0.0
    /// Processor time that its thread has used so far, seconds.
    public var processorSeconds = 0.0
    /// Visitors on the site now.
    public var visitorsPresent = 0
    /// The most requests that were in flight at once so far.
    public var peakRequestsInFlight = 0
    public var openConnections = 0
    /// Requests so far for which this machine had no file, port or memory left, or no place in flight.
    public var shortages = 0
    /// The longest that a request waited for a place in flight so far, seconds.
    public var longestWait = 0.0

    public init(at: Double) {
        self.at = at
    }

    /// How late its timers were on average, seconds.
    public var timerLatenessMean: Double { timersFired == 0 ? 0 : timerLatenessSum / Double(timersFired) }

    /// The next one of the same loop, with the timers of this one, which nobody has read yet.
    func followed(by next: LoopCondition) -> LoopCondition {
        var both = next
        both.addTimers(of: self)
        return both
    }

    /// Once it is read: the timers are told.
    var read: LoopCondition {
        var rest = self
        (rest.timersFired, rest.timerLatenessSum, rest.timerLatenessMax) = (0, 0, 0)
        return rest
    }

    /// Both loops as one, but for the time and what their threads used.
    func beside(_ other: LoopCondition) -> LoopCondition {
        var both = self
        both.addTimers(of: other)
        both.longestStall = max(longestStall, other.longestStall)
        both.visitorsPresent += other.visitorsPresent
        both.peakRequestsInFlight += other.peakRequestsInFlight
        both.openConnections += other.openConnections
        both.shortages += other.shortages
        both.longestWait = max(longestWait, other.longestWait)
        return both
    }

    private mutating func addTimers(of other: LoopCondition) {
        timersFired += other.timersFired
        timerLatenessSum += other.timerLatenessSum
        timerLatenessMax = max(timerLatenessMax, other.timerLatenessMax)
    }
}
