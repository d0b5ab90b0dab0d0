public import Observations
public import Scenarios

/// All that is concluded from one run's observations: what every report tells, each in its own way.
public struct Judgement: Sendable {
    public var run: RunRecord
    public var scenario: Scenario
    public var verdict: Verdict
    /// Why, one sentence each, the weightiest first.
    public var reasons: [String]
    public var trust: Trust
    public var visits: VisitFigures
    public var invites: InviteFigures
    public var minimised: MinimisedFigures
    public var queue: QueueFigures
    public var http: HTTPFigures
    public var generator: GeneratorFigures
    public var expectations: [JudgedExpectation]
    public var rules: [JudgedRule]
    public var findings: [Finding]
    public var series: Series
}

public enum Verdict: String, Sendable, Codable {
    case pass
    case fail
    case undecided
}

/// Whether the generator kept its own promises during the run.
public struct Trust: Sendable, Equatable {
    public var isTrusted: Bool
    /// Why not, one sentence each.
    public var reasons: [String]
}

/// A sample of durations in seconds, summed up. Every statistic is nil when the sample is empty.
public struct DurationSummary: Sendable, Equatable, Codable {
    public var count: Int
    public var min: Double?
    public var mean: Double?
    public var p50: Double?
    public var p90: Double?
    public var p95: Double?
    public var p99: Double?
    public var max: Double?
}

public struct VisitFigures: Sendable, Equatable {
    public var planned: Int
    public var started: Int
    /// Ended as the visitor meant to, said or silently. Started = finished + failed + interrupted.
    public var finished: Int
    public var failed: Int
    /// From visit to chat, in order: a step's name and how many visits reached it.
    public var funnel: [FunnelStep]

    public struct FunnelStep: Sendable, Equatable {
        public var name: String
        public var count: Int
    }
}

public struct InviteFigures: Sendable, Equatable {
    /// Visits that stayed past the due instant and were owed an invite (or a bar, or a window).
    public var due: Int
    public var presented: Int
    public var accepted: Int
    public var refused: Int
    public var ignored: Int
    public var early: Int
    /// Later than the scenario's tolerance.
    public var late: Int
    public var missing: Int
    public var unwanted: Int
    public var duplicate: Int
    /// Presented minus due, as seen; with polled events, as if at the poll's end.
    public var lateness: DurationSummary
    /// As if at the start of each poll interval; equal to `lateness` when every event was pushed.
    public var latenessAtBest: DurationSummary
}

public struct MinimisedFigures: Sendable, Equatable {
    public var checked: Int
    public var violations: Int
    public var checks: [MinimisedCheck]

    /// One row of the minimised-state table: what was checked, how often, and how often it did not hold.
    public struct MinimisedCheck: Sendable, Equatable {
        public var name: String
        public var cases: Int
        public var violations: Int
    }
}

/// Entered = answered + left + dequeued + closed + error + waiting.
public struct QueueFigures: Sendable, Equatable {
    public var entered: Int
    public var answered: Int
    public var left: Int
    public var dequeued: Int
    public var closed: Int
    public var error: Int
    /// Still waiting at the end.
    public var waiting: Int
    /// Waits of the answered: queue entry to the agent's accept.
    public var wait: DurationSummary
    /// Share waiting longer than t, by Kaplan-Meier: abandoned and unfinished waits are censored.
    public var stillWaiting: [CurvePoint]

    /// One step of a survival curve: its value from `at` on, with its 95 % interval (Greenwood).
    public struct CurvePoint: Sendable, Equatable {
        public var at: Double
        public var share: Double
        public var low: Double
        public var high: Double
    }
}

public struct HTTPFigures: Sendable, Equatable {
    public var requests: Int
    public var failed: Int
    /// From the intended instant, without exchanges that wait for events by design.
    public var latency: DurationSummary
    /// From the instant a request really went out.
    public var rawLatency: DurationSummary
    /// Latencies beyond what the histogram holds (one hour): counted here, in no percentile, never clamped.
    public var outOfRange: Int = 0
    public var operations: [Operation]

    public struct Operation: Sendable, Equatable {
        public var name: String
        public var requests: Int
        public var failed: Int
        public var waitsForEvents: Bool
        public var latency: DurationSummary
    }
}

public struct GeneratorFigures: Sendable, Equatable {
    public var arrivalLateness: DurationSummary
    public var timerLateness: DurationSummary
    public var longestStall: Double
    public var peakResidentBytes: Int
    public var cpuSeconds: Double
    public var peakConnections: Int
}

public struct JudgedExpectation: Sendable, Equatable {
    public var expectation: Expectation
    public var verdict: Verdict
    /// What was seen, in the metric's unit; nil when nothing was.
    public var observed: Double?
    /// A sentence: what was seen against what was asked, of how many.
    public var sentence: String
}

/// One rule and what became of it in this run.
public struct JudgedRule: Sendable, Equatable {
    /// Such as `I3`.
    public var id: String
    /// Such as `no second invite after No`.
    public var name: String
    /// The promise in one sentence.
    public var promise: String
    public var cases: Int
    public var violations: Int
    public var outcome: Outcome

    public enum Outcome: String, Sendable {
        case held
        case broken
        case notExercised = "not exercised"
    }
}

/// One rule that did not hold, with its evidence.
public struct Finding: Sendable, Equatable {
    public var rule: String
    /// The visitor's number; nil when it is about an agent or the whole run.
    public var visitor: Int?
    /// Seconds since the run began.
    public var at: Double
    /// One sentence: what was seen and what was promised.
    public var evidence: String
    /// What the visitor did and saw, in order.
    public var timeline: [Moment]

    /// One line of a timeline.
    public struct Moment: Sendable, Equatable {
        public var at: Double
        public var lane: Lane
        public var sentence: String
        /// Whether this is where the rule broke.
        public var isBreach: Bool
    }

    /// Who acted.
    public enum Lane: String, Sendable, CaseIterable {
        case visitor
        case service
        case agent
        case exchange
    }
}

/// What the charts draw.
public struct Series: Sendable, Equatable {
    /// One dot an invite: when it was due and how late it was.
    public var lateness: [LatenessPoint]
    /// Visitors present, visitors waiting, and chats running, at each change (thinned to at most 600 points).
    public var visitors: [Point]
    public var waiting: [Point]
    public var chats: [Point]

    public struct Point: Sendable, Equatable {
        public var at: Double
        public var value: Double
    }

    public struct LatenessPoint: Sendable, Equatable {
        public var visitor: Int
        public var kind: String
        public var due: Double
        public var lateness: Double
    }
}
