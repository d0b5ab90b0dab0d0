/// One thing seen, with its time: a fact, written once. Everything that a report says is recomputed from these.
public struct Observation: Sendable, Equatable {
    /// Seconds since the run began, monotonic: when Dwell could first know.
    public var at: Double
    public var subject: Subject
    public var fact: Fact

    public init(at: Double, subject: Subject, fact: Fact) {
        self.at = at
        self.subject = subject
        self.fact = fact
    }

    /// Whom it is about.
    public enum Subject: Sendable, Hashable {
        /// The visitor's number, from 1.
        case visitor(Int)
        /// The agent's number, from 1.
        case agent(Int)
        /// The run as a whole, and the generator.
        case run
    }
}
