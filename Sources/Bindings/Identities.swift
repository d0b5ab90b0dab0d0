/// Which browser it is.
public struct VisitorIdentity: Sendable, Equatable {
    /// The visitor's number in the run, from 1.
    public var number: Int
    public var userAgent: String
    /// The website that he is on.
    public var site: String

    public init(number: Int, userAgent: String, site: String) {
        self.number = number
        self.userAgent = userAgent
        self.site = site
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
