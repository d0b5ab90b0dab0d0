public import Scenarios

/// Everything that one visitor will do in one visit, drawn before he arrives: a pure function of the seed and the
/// visit's number.
public struct Itinerary: Sendable, Equatable {
    /// The visit's number, from 1: first visits in order of arrival, then those that follow from them.
    public var visitor: Int
    /// The number of the first visit in the same browser; its own when it is the first.
    public var browser: Int
    /// How many visits followed in this browser before: returns count double, other sites' visits are between.
    public var generation = 0
    /// The name of his kind in the scenario's mix.
    public var kind: String
    public var group: String?
    /// The website that he is on.
    public var site = "shop"
    /// What his browser asks for, such as `fr-FR`.
    public var language: String?
    public var tag: String?
    /// When he arrives, counted from the start of the run.
    public var arrival: Duration
    public var pages: [PageStay]
    public var onInvite = InviteTemper()
    /// How long he takes to answer the invite, to click the minimised bar, or to minimise the window that he refuses.
    public var reaction: Duration
    /// When he opens the chat himself, counted from his arrival.
    public var opensChatAfter: Duration?
    public var form: FormCourse
    /// From the queue entry; nil: as long as it takes.
    public var patience: Duration?
    /// Another patience from an announced wait on, by rising wait.
    public var patienceWhenTold: [ToldPatience] = []
    public var talk = Talk()
    /// What he does beside, in no order.
    public var interludes: [InterludeMoment] = []
    public var leaving = Leaving.said
    public var userAgent: String

    /// A visitor who ignores invites and the chat, and waits as long as it takes.
    public init(
        visitor: Int,
        kind: String,
        arrival: Duration,
        pages: [PageStay],
        reaction: Duration,
        form: FormCourse,
        userAgent: String
    ) {
        self.visitor = visitor
        browser = visitor
        self.kind = kind
        self.arrival = arrival
        self.pages = pages
        self.reaction = reaction
        self.form = form
        self.userAgent = userAgent
    }

    /// How long his pages keep him.
    public var stay: Duration { pages.reduce(.zero) { $0 + $1.dwell } }
}
