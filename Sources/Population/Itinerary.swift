public import Scenarios

/// Everything that one visitor will do, drawn before he arrives: a pure function of the seed and his number.
public struct Itinerary: Sendable, Equatable {
    /// The visitor's number, from 1 in order of arrival.
    public var visitor: Int
    /// The name of his kind in the scenario's mix.
    public var kind: String
    /// When he arrives, counted from the start of the run.
    public var arrival: Duration
    public var pages: [PageStay]
    public var onInvite: InviteAnswer
    /// How long he takes to answer the invite, to click the minimised bar, or to minimise the window that he refuses.
    public var reaction: Duration
    /// Whether he clicks Maximise some time after his No.
    public var maximisesAfterNo: Bool
    /// When he opens the chat himself, counted from his arrival.
    public var opensChatAfter: Duration?
    public var formTakes: Duration
    /// Whether he first sends the form without a required field.
    public var forgetsRequired: Bool
    public var answers: [String: String]
    public var patience: Duration?
    /// How long he thinks before each of his messages; one entry a message.
    public var thinks: [Duration]
    public var minimising: MinimiseMoment?
    public var leaving: Leaving
    public var userAgent: String

    public init(
        visitor: Int,
        kind: String,
        arrival: Duration,
        pages: [PageStay],
        onInvite: InviteAnswer,
        reaction: Duration,
        maximisesAfterNo: Bool,
        opensChatAfter: Duration?,
        formTakes: Duration,
        forgetsRequired: Bool,
        answers: [String: String],
        patience: Duration?,
        thinks: [Duration],
        minimising: MinimiseMoment?,
        leaving: Leaving,
        userAgent: String
    ) {
        self.visitor = visitor
        self.kind = kind
        self.arrival = arrival
        self.pages = pages
        self.onInvite = onInvite
        self.reaction = reaction
        self.maximisesAfterNo = maximisesAfterNo
        self.opensChatAfter = opensChatAfter
        self.formTakes = formTakes
        self.forgetsRequired = forgetsRequired
        self.answers = answers
        self.patience = patience
        self.thinks = thinks
        self.minimising = minimising
        self.leaving = leaving
        self.userAgent = userAgent
    }

    /// One page and how long he stays on it.
    public struct PageStay: Sendable, Equatable {
        public var path: String
        public var dwell: Duration

        public init(path: String, dwell: Duration) {
            self.path = path
            self.dwell = dwell
        }
    }

    /// What he does with the invite, or with the window that opens without one (R23).
    public enum InviteAnswer: String, Sendable {
        /// Yes; without invite, he chats in the window.
        case accept
        /// No; without invite, he minimises the window.
        case refuse
        /// Neither: he lets it stand.
        case ignore
    }

    /// When he minimises the window, and for how long.
    public struct MinimiseMoment: Sendable, Equatable {
        public var stage: MinimiseStage
        /// Counted from the queue entry when waiting, from the agent's first message when chatting.
        public var after: Duration
        public var stays: Duration
        public var opensPage: String?

        public init(stage: MinimiseStage = .chatting, after: Duration, stays: Duration, opensPage: String? = nil) {
            self.stage = stage
            self.after = after
            self.stays = stays
            self.opensPage = opensPage
        }
    }
}
