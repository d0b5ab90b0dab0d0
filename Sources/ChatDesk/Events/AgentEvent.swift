/// What an agent's screen learns from the service.
public enum AgentEvent: Sendable, Equatable {
    /// Somebody waits, or is there; accept or reject before ``Settings/agentAlertTimeout``.
    case alertOffered(Alert)
    /// The alert is no longer the agent's to answer.
    case alertWithdrawn(Chat.ID)
    /// The visitor wrote.
    case message(Message)
    /// The visitor is typing.
    case visitorTyping(Chat.ID)
    /// The visitor left the site during the chat.
    case visitorLeft(Chat.ID)
    /// The chat is over and its slot is free.
    case chatEnded(Chat.ID, by: Party)

    /// What an alert says.
    public struct Alert: Sendable, Equatable {
        /// What to accept or reject.
        public let chat: Chat.ID
        /// The queue that it came by.
        public let queue: String
        /// Whose chat it would be.
        public let visit: Visit.ID
        /// Whether somebody waits, or is merely there.
        public let kind: Chat.Kind
        /// When the visitor entered the queue, or met the launch criterion.
        public let waitingSince: Duration
    }
}
