public import Observations

/// How a binding is walked.
public struct WalkTerms: Sendable {
    /// The page that the visitor loads.
    public var page: String
    /// How long anybody waits for what the service tells.
    public var patience: Duration
    /// Whether the visitor says No to the invite and then opens the chat himself, or says Yes.
    public var refusesInvite: Bool
    /// Whether an agent is played, if the binding has one.
    public var playsAgent: Bool

    public init(page: String = "/", patience: Duration, refusesInvite: Bool = false, playsAgent: Bool = true) {
        self.page = page
        self.patience = patience
        self.refusesInvite = refusesInvite
        self.playsAgent = playsAgent
    }
}

/// How a walk ended.
public enum WalkEnding: Sendable, Equatable {
    /// All made sense, to the visitor's goodbye.
    case whole
    /// What was walked made sense, and some could not be: a sentence each says why.
    case cut(short: [String])
    /// At something that makes no sense.
    case stopped(WalkStop)
    case interrupted
}

/// What is told of a walk, in order.
public enum WalkNews: Sendable {
    /// A step begins; its number counts from 1.
    case step(Int, who: String, name: String)
    /// Somebody waits for one of these events, so long at most.
    case waits(who: String, events: [String], atMost: Duration)
    case heard(Traffic)
    case seen(Observation)
}
