extension Chat {
    /// Why it is over.
    public enum Ending: String, Sendable {
        /// The visitor left, fell silent, or came another way.
        case left
        /// Nobody answered in time.
        case dequeued
        /// The queue closed or became unattended, or nobody took over a transferred chat.
        case closed
        /// The agent ended it, or signed out.
        case endedByAgent = "ended-by-agent"
        /// The visitor ended it and stayed on the site.
        case endedByVisitor = "ended-by-visitor"
        /// The visitor said nothing for too long.
        case inactive
    }

    /// Who ended it.
    public enum Ender: String, Sendable {
        case visitor, agent, service
    }

    /// What both sides learn of the end.
    public enum EndReason: String, Sendable {
        /// Somebody ended it, or nobody was there to go on with it.
        case closed
        /// The visitor said nothing for too long.
        case inactive
        /// The visitor went to another queue.
        case otherQueue = "other-queue"
        /// The visitor left the site, or the agent signed out.
        case left
    }
}
