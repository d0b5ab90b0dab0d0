/// How the generator itself did.
public struct GeneratorFigures: Sendable, Equatable {
    /// How late visits began, seconds.
    public var arrivalLateness: DurationSummary
    /// How late timers fired, seconds: count and mean are of every timer, the percentiles of each second's latest.
    public var timerLateness: DurationSummary
    /// How many event loops shared the visitors.
    public var loops = 1
    /// The longest time that a loop looked away from its connections, seconds.
    public var longestStall: Double
    /// The share of a processor core that the loop's thread, of several the busiest one's, used in each second, 0...1: its
    /// 95th percentile; nil where that is not on record.
    public var loopShare: Double?
    /// The most open files, as a share of the process's limit, 0...1; nil where that is not on record.
    public var descriptors: Double?
    /// The most local ports in use, as a share of those that there are, 0...1; nil where that is not on record.
    public var ports: Double?
    /// Requests that failed because the generator's machine had no file, port or memory left for a connection, or
    /// because too much was in flight.
    public var shortages = 0
    /// The longest that a request waited for a place in flight, seconds; nil where that is not on record.
    public var longestWait: Double?
    public var peakResidentBytes: Int
    /// Processor time of the whole process, seconds.
    public var cpuSeconds: Double
    /// The most open connections, of samples about a second apart.
    public var peakConnections: Int
    public var peakRequestsInFlight: Int
    /// The most visitors on the site, of samples about a second apart.
    public var peakVisitors: Int
}
