/// What there is to know of a rule before any run.
public struct RuleCard: Sendable, Equatable {
    /// Such as `I3`.
    public let id: String
    /// A few words, such as `no second invite after No`.
    public let name: String
    /// The promise in one sentence.
    public let promise: String
    /// What counts as a case, in a few words: without one the rule is not exercised.
    public let exercisedBy: String
    /// What counts as a violation, in a few words.
    public let brokenBy: String
    /// How sure a finding of it is.
    public let sureness: Sureness

    /// The cards of all rules, in the order of the report.
    public static let all = Rules.all.map(\.card)
}

/// How sure a rule's findings are, by how events are received; a few words each.
public struct Sureness: Sendable, Equatable {
    /// Where the service pushes events: server-sent events, a WebSocket, a held poll.
    public let pushed: String
    /// Where it is asked from time to time: an event happened between two polls.
    public let polled: String
    /// In virtual time, where nothing is under way.
    public let inVirtualTime: String

    init(pushed: String, polled: String, inVirtualTime: String = "as pushed") {
        self.pushed = pushed
        self.polled = polled
        self.inVirtualTime = inVirtualTime
    }

    /// No timing can excuse what was seen.
    static let certain = Sureness(pushed: "certain", polled: "certain; only the instant is known less well")

    /// What was seen may have crossed with the visitor's own act.
    static let afterAct = Sureness(
        pushed: "certain from 0.5 s after the act on: what is seen sooner may have been sent before it",
        polled: "certain if a poll after the act was still without it"
    )
}
