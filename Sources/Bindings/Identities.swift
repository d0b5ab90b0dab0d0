/// Which browser it is, on which website.
public struct VisitorIdentity: Sendable, Equatable {
    /// The visit's number in the run, from 1.
    public var number: Int
    /// The number of the first visit in the same browser, whose cookies it has; its own when it is the first.
    public var browser: Int
    public var userAgent: String
    /// The website that he is on.
    public var site: String
    /// What the browser asks for, such as `fr-FR`; nil: nothing.
    public var language: String?
    /// The tag that the pages give him; nil: none.
    public var tag: String?

    public init(
        number: Int,
        browser: Int? = nil,
        userAgent: String,
        site: String,
        language: String? = nil,
        tag: String? = nil
    ) {
        self.number = number
        self.browser = browser ?? number
        self.userAgent = userAgent
        self.site = site
        self.language = language
        self.tag = tag
    }
}

/// Which agent it is.
public struct AgentIdentity: Sendable, Equatable {
    /// The agent's number in the run, from 1.
    public var number: Int
    public var name: String
    public var chatsAtOnce: Int

    public init(number: Int, name: String, chatsAtOnce: Int) {
        self.number = number
        self.name = name
        self.chatsAtOnce = chatsAtOnce
    }
}
