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
    public var ending: RunEnding
    public var visitsPlanned: Int
    /// Defects planted in the embedded service, as they were typed.
    public var defects: [String]
    /// Observations that could not be written; nil when all were.
    public var loss: Loss?
    /// What the service does not have, as its binding says; nil in files of Dwell 0.1.
    public var lacks: [Capability]?
    /// What the widget's own script times, as the binding says; nil in files of Dwell 0.1.
    public var clientTimed: [Capability]?
    /// Requests that waited for their turn, so that the service was not asked faster than allowed; nil: none.
    public var heldBack: HeldBack?

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
        ending: RunEnding = .whole,
        visitsPlanned: Int,
        defects: [String] = [],
        loss: Loss? = nil
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
        self.ending = ending
        self.visitsPlanned = visitsPlanned
        self.defects = defects
        self.loss = loss
    }

    public var wasInterrupted: Bool { ending == .interrupted }

    /// Whether it ended before its time, with visitors to come or still there.
    public var wasCutShort: Bool { !ending.isPlanned || duration == nil }
}

/// Requests that Dwell itself held back.
public struct HeldBack: Sendable, Equatable, Codable {
    public var count: Int
    /// How long one waited at most, seconds.
    public var longest: Double

    public init(count: Int, longest: Double) {
        self.count = count
        self.longest = longest
    }

    /// Both, of two parts of a run.
    public func and(_ other: HeldBack) -> HeldBack {
        HeldBack(count: count + other.count, longest: max(longest, other.longest))
    }
}

/// Observations that are missing from a run's file: what they told of looks as if it had not happened.
public struct Loss: Sendable, Equatable, Codable {
    public var count: Int
    /// Why the first of them could not be written, in a sentence.
    public var reason: String

    public init(count: Int, reason: String) {
        self.count = count
        self.reason = reason
    }
}

/// How a run ended.
public enum RunEnding: String, Sendable, Codable {
    /// Every visitor came, and left in his own time.
    case whole
    /// A person or a signal ended it before its time.
    case interrupted
    /// Visitors were still there 10 minutes after the last page was to be left, and were sent home.
    case overstayed
    /// It was ended because an expectation could no longer be met, and asked for that.
    case hopeless

    /// Whether every planned visitor was to come.
    public var isPlanned: Bool { self == .whole || self == .overstayed }

    /// How a run ended whose parts ended so: as it must say of the whole what holds for any of them.
    public static func together(_ endings: [RunEnding]) -> RunEnding {
        [.interrupted, .hopeless, .overstayed].first(where: endings.contains) ?? .whole
    }
}
