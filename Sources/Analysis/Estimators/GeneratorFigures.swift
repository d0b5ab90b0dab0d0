/// How the generator itself did.
public struct GeneratorFigures: Sendable, Equatable {
    public var arrivalLateness: DurationSummary
    public var timerLateness: DurationSummary
    public var longestStall: Double
    public var peakResidentBytes: Int
    public var cpuSeconds: Double
    public var peakConnections: Int
    public var peakRequestsInFlight: Int
    public var peakVisitors: Int
}
