/// The generator's own condition, sampled about once a second.
public struct GeneratorCondition: Sendable, Equatable, Codable {
    /// Timers fired since the last sample, and how late they were (seconds).
    public var timersFired: Int
    public var timerLatenessMean: Double
    public var timerLatenessMax: Double
    /// The longest turn of the loop so far (seconds).
    public var longestStall: Double
    public var visitorsPresent: Int
    /// The most requests that were in flight at once so far.
    public var peakRequestsInFlight: Int
    public var openConnections: Int
    /// Peak resident memory so far, bytes.
    public var peakResidentBytes: Int
    /// Processor time used so far, seconds.
    public var cpuSeconds: Double

    public init(
        timersFired: Int,
        timerLatenessMean: Double,
        timerLatenessMax: Double,
        longestStall: Double,
        visitorsPresent: Int,
        peakRequestsInFlight: Int,
        openConnections: Int,
        peakResidentBytes: Int,
        cpuSeconds: Double
    ) {
        self.timersFired = timersFired
        self.timerLatenessMean = timerLatenessMean
        self.timerLatenessMax = timerLatenessMax
        self.longestStall = longestStall
        self.visitorsPresent = visitorsPresent
        self.peakRequestsInFlight = peakRequestsInFlight
        self.openConnections = openConnections
        self.peakResidentBytes = peakResidentBytes
        self.cpuSeconds = cpuSeconds
    }
}
