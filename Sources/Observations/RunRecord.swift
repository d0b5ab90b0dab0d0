/// What is known of a run beside its observations: written at its start, and completed at its end.
public struct RunRecord: Sendable, Equatable, Codable {
    /// Dwell's version.
    public var dwell: String
    public var scenario: String
    /// The scenario as run, everything resolved (YAML).
    public var scenarioText: String
    public var seed: UInt64
    /// Wall time of the start, seconds since 1970; only a label.
    public var started: Double
    /// How long the run took, seconds; nil while it runs, or when it was cut off.
    public var duration: Double?
    public var serviceURL: String
    public var binding: String
    /// How visitors receive events: `sse`, `long-poll`, ….
    public var receiveMode: String
    public var isVirtual: Bool
    /// Whether a person or a signal ended the run before its time.
    public var wasInterrupted: Bool
    public var visitsPlanned: Int

    public init(
        dwell: String,
        scenario: String,
        scenarioText: String,
        seed: UInt64,
        started: Double,
        duration: Double? = nil,
        serviceURL: String,
        binding: String,
        receiveMode: String,
        isVirtual: Bool,
        wasInterrupted: Bool = false,
        visitsPlanned: Int
    ) {
        self.dwell = dwell
        self.scenario = scenario
        self.scenarioText = scenarioText
        self.seed = seed
        self.started = started
        self.duration = duration
        self.serviceURL = serviceURL
        self.binding = binding
        self.receiveMode = receiveMode
        self.isVirtual = isVirtual
        self.wasInterrupted = wasInterrupted
        self.visitsPlanned = visitsPlanned
    }
}
