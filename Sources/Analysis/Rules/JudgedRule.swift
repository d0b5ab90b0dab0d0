/// One rule and what became of it in this run.
public struct JudgedRule: Sendable, Equatable {
    /// Such as `I3`.
    public var id: String
    /// Such as `no second invite after No`.
    public var name: String
    /// The promise in one sentence.
    public var promise: String
    /// What counts as a case, in a few words.
    public var exercisedBy: String
    /// What counts as a violation, in a few words.
    public var brokenBy: String
    public var cases: Int
    public var violations: Int
    public var outcome: Outcome
    /// Why the scenario does not hold the service to it; nil: it does.
    public var waiver: String?
    /// Why the service can't be held to it, as its binding says; nil: it can.
    public var inapplicable: String?

    /// Whether it was broken, and that counts.
    public var isBroken: Bool { outcome == .broken && waiver == nil }

    public enum Outcome: String, Sendable {
        case held
        case broken
        case notExercised = "not exercised"
    }
}
