/// The generator's own condition, sampled about once a second: of all its loops, where there are several.
public struct GeneratorCondition: Sendable, Equatable, Codable {
    /// Timers fired since the last sample, and how late they were (seconds).
    public var timersFired: Int
    public var timerLatenessMean: Double
    public var timerLatenessMax: Double
    /// The longest turn of a loop so far (seconds).
    public var longestStall: Double
    public var visitorsPresent: Int
    /// The most requests that were in flight at once so far; of several loops, the sum of each one's most.
    public var peakRequestsInFlight: Int
    public var openConnections: Int
    /// Peak resident memory so far, bytes.
    public var peakResidentBytes: Int
    /// Processor time used so far by the whole process, seconds.
    public var cpuSeconds: Double
    /// Processor time used so far by the loop's own thread, seconds; nil in files of Dwell 0.1. Of several loops it grows
    /// as the busiest one's does, whichever that is at the time: what it grows by is what the busiest one used.
    public var loopSeconds: Double?
    /// Files that the process may have open, and has; nil in files of Dwell 0.1.
    public var descriptors: Stock?
    /// Local ports that there are for connections, and that are taken or can't be used again yet; nil in files of
    /// Dwell 0.1.
    public var ports: Stock?
    /// Requests that failed so far because this machine had no file, port or memory left for a connection, or because
    /// too much was in flight; nil in files of Dwell 0.1.
    public var shortages: Int?
    /// The longest that a request waited for a place in flight so far, seconds; nil in files of Dwell 0.1.
    public var longestWait: Double?
    /// How many loops there are; nil: one.
    public var loops: Int?

    /// Something of which there is only so much.
    public struct Stock: Sendable, Equatable, Codable {
        public var used: Int
        public var all: Int

        public init(used: Int, of all: Int) {
            self.used = used
            self.all = all
        }

        /// 0...1.
        public var share: Double { all > 0 ? Double(used) / Double(all) : 0 }
    }

    public init(
        timersFired: Int,
        timerLatenessMean: Double,
        timerLatenessMax: Double,
        longestStall: Double,
        visitorsPresent: Int,
        peakRequestsInFlight: Int,
        openConnections: Int,
        peakResidentBytes: Int,
        cpuSeconds: Double,
        loopSeconds: Double? = nil,
        descriptors: Stock? = nil,
        ports: Stock? = nil,
        shortages: Int? = nil,
        longestWait: Double? = nil,
        loops: Int? = nil
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
        self.loopSeconds = loopSeconds
        self.descriptors = descriptors
        self.ports = ports
        self.shortages = shortages
        self.longestWait = longestWait
        self.loops = loops
    }
}
