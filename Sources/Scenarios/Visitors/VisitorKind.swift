/// A named kind of visitor: where he looks, what he does with the chat, and how he leaves.
public struct VisitorKind: Sendable, Equatable {
    public var name: String
    /// Share of all visitors, 0...1. A kind of share 0 only comes as another's return or other visit.
    public var share = 1.0
    /// What expectations may call several kinds together; nil: nothing.
    public var group: String?
    /// The website; each is independent of the others in the same browser (R29).
    public var site = "shop"
    /// The language that his browser asks for, such as `fr-FR`; nil: it asks for none.
    public var language: String?
    /// The tag that his pages give him (R5), which may decide his priority; nil: none.
    public var tag: String?
    /// Where he looks.
    public var pages: PagePlan
    /// What he does with the invite, or with the window that opens without one.
    public var onInvite = InviteResponse()
    /// Whether and when he opens the chat himself; nil: never.
    public var opensChat: Opening?
    /// How he fills in the form.
    public var form = FormFilling()
    /// How long he waits in the queue.
    public var patience = Patience()
    public var chat = ChatPlan()
    /// What he does beside, at some stage of his visit.
    public var interludes: [Interlude] = []
    public var leaving = Leaving.said
    /// The visits that he makes later in the same browser, one after the other.
    public var returns: Sequel?
    /// A visit that he makes at the same time in the same browser, on another site.
    public var otherVisit: Sequel?

    /// A visitor who ignores invites and the chat, and waits as long as it takes.
    public init(name: String, pages: PagePlan) {
        self.name = name
        self.pages = pages
    }
}

/// When a visitor opens the chat himself.
public struct Opening: Sendable, Equatable {
    /// Who does, 0...1.
    public var share = 1.0
    /// From his arrival.
    public var after: Distribution

    public init(after: Distribution) { self.after = after }
}

/// How a visitor leaves.
public enum Leaving: String, Sendable, CaseIterable {
    /// He closes the window, and the service is told.
    case said
    /// His browser closes its connections without a word.
    case silently
    /// His connection goes dead: it stays open, and nothing is sent or read any more.
    case cutOff = "cut-off"
}

/// A visit that follows from another one, in the same browser.
public struct Sequel: Sendable, Equatable {
    /// Who makes it, 0...1.
    public var share = 1.0
    /// From the end of the visit before (a return), or from its arrival (an other visit).
    public var after: Distribution
    /// The kind of visitor that he is then; nil: the same.
    public var kind: String?
    /// How often at most he comes back, from 1.
    public var times = 1

    public init(after: Distribution) { self.after = after }
}
