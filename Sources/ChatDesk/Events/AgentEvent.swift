/// What an agent's screen learns from the service.
public enum AgentEvent: Sendable, Equatable {
    /// Somebody waits, or is there; accept or reject before ``Settings/agentAlertTimeout``.
    case alertOffered(Alert)
    /// The alert is no longer the agent's to answer.
    case alertWithdrawn(Chat.ID)
    /// The agent accepted: all that the screen shows of the chat.
    case chatBegan(ChatPicture)
    /// The visitor wrote.
    case message(Message)
    /// The visitor is typing.
    case visitorTyping(Chat.ID)
    /// The visitor left the site during the chat.
    case visitorLeft(Chat.ID)
    /// The chat is somebody else's now.
    case chatTransferred(Chat.ID)
    /// The chat is over.
    case chatEnded(Chat.ID, by: Chat.Ender, Chat.EndReason)
    /// The chat's slot stays taken until then, unless the agent is done with it earlier.
    case wrapUpBegan(WrapUp)
    /// The chat's slot is free.
    case wrapUpEnded(Chat.ID)

    /// What an alert says.
    public struct Alert: Sendable, Equatable {
        /// What to accept or reject.
        public let chat: Chat.ID
        /// The queue that it came by.
        public let queue: String
        /// Whose chat it would be.
        public let visit: Visit.ID
        /// How it came to the agent.
        public let kind: Kind
        /// When the visitor entered the queue, or met the launch criterion, or was transferred.
        public let waitingSince: Duration
        /// When it goes to the next agent.
        public let expires: Duration

        /// How an alert comes to an agent.
        public enum Kind: String, Sendable {
            /// Somebody waits.
            case queue
            /// Somebody is there.
            case presence
            /// Another agent passes on a chat.
            case transfer
        }
    }
}
