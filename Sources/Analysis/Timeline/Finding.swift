public import Observations

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
        public var isViolation: Bool
        /// What went over the connection, cut short and with secrets masked; nil where it was not kept.
        public var said: Exchange.Said?
    }

    /// Who acted.
    public enum Lane: String, Sendable, CaseIterable {
        case visitor
        case service
        case agent
        case exchange
    }
}
