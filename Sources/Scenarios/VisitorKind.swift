/// A named kind of visitor: where he looks, what he does with the chat, and how he leaves.
public struct VisitorKind: Sendable, Equatable {
    public var name: String
    /// Share of all visitors, 0...1.
    public var share: Double
    /// The pages of the visit, in order.
    public var pages: [PagePlan]
    /// What he does with the invite, or with the window that opens without one.
    public var onInvite: InviteResponse
    /// When he opens the chat himself, counted from his arrival; nil: never.
    public var opensChatAfter: Distribution?
    /// How he fills in the form.
    public var form: FormFilling
    /// How long he waits in the queue before he leaves; nil: as long as it takes.
    public var patience: Distribution?
    public var chat: ChatPlan
    /// Whether and how he minimises the window while he waits or chats.
    public var minimising: MinimisePlan?
    public var leaving: Leaving

    /// The defaults are those of the scenario file: he ignores invites and the chat, and waits as long as it takes.
    public init(
        name: String,
        share: Double = 1,
        pages: [PagePlan],
        onInvite: InviteResponse = InviteResponse(),
        opensChatAfter: Distribution? = nil,
        form: FormFilling = FormFilling(),
        patience: Distribution? = nil,
        chat: ChatPlan = ChatPlan(),
        minimising: MinimisePlan? = nil,
        leaving: Leaving = .said
    ) {
        self.name = name
        self.share = share
        self.pages = pages
        self.onInvite = onInvite
        self.opensChatAfter = opensChatAfter
        self.form = form
        self.patience = patience
        self.chat = chat
        self.minimising = minimising
        self.leaving = leaving
    }
}

/// One page of a visit and how long the visitor stays on it.
public struct PagePlan: Sendable, Equatable {
    public var path: String
    public var dwell: Distribution

    public init(path: String, dwell: Distribution) {
        self.path = path
        self.dwell = dwell
    }
}

/// What a visitor does when the invite, or the minimised bar, is presented. Shares are 0...1; the rest ignore it.
///
/// Without invite (R23) it is about the window that opens instead: who accepts chats in it, who refuses minimises it.
public struct InviteResponse: Sendable, Equatable {
    public var accept: Double
    public var refuse: Double
    /// How long he takes to answer.
    public var after: Distribution
    /// Share of those who refused that click Maximise later.
    public var maximisesAfterNo: Double

    /// The defaults are those of the scenario file: he ignores whatever is presented.
    public init(
        accept: Double = 0,
        refuse: Double = 0,
        after: Distribution = .constant(.seconds(2)),
        maximisesAfterNo: Double = 0
    ) {
        self.accept = accept
        self.refuse = refuse
        self.after = after
        self.maximisesAfterNo = maximisesAfterNo
    }
}

/// How the form is filled in.
public struct FormFilling: Sendable, Equatable {
    public var takes: Distribution
    /// Share of visitors who first send the form without a required field.
    public var forgetsRequired: Double

    /// The defaults are those of the scenario file.
    public init(takes: Distribution = .constant(.seconds(5)), forgetsRequired: Double = 0) {
        self.takes = takes
        self.forgetsRequired = forgetsRequired
    }
}

/// What the visitor says in the chat.
public struct ChatPlan: Sendable, Equatable {
    /// How many messages he writes before he ends the chat, unless the agent ends it first.
    public var messages: Int
    /// How long he takes to answer the agent.
    public var thinks: Distribution

    /// The defaults are those of the scenario file.
    public init(messages: Int = 1, thinks: Distribution = .constant(.seconds(2))) {
        self.messages = messages
        self.thinks = thinks
    }
}

/// How a visitor leaves.
public enum Leaving: String, Sendable, CaseIterable {
    /// He closes the window, and the service is told.
    case said
    /// His browser just stops asking.
    case silently
}
