/// What a visitor reads at the end of his way to a chat.
public enum Conclusion: Sendable, Equatable {
    /// There is no chat to be had.
    case unavailable(Unavailable)
    /// The chat is over.
    case over(FinishedChat)
}

/// Why there is no chat to be had, and what the visitor can do.
public struct Unavailable: Sendable, Equatable {
    /// Why there is none.
    public enum Reason: String, Sendable {
        /// It is outside the queue's opening hours.
        case closed
        /// Nobody attends the queue.
        case unattended
        /// Nobody answered in time.
        case dequeued
    }

    /// The id of the queue that it would have been in.
    public let queue: String
    /// Why there is none.
    public let reason: Reason
    /// What the settings say about it, in the visitor's language.
    public let text: String
    /// Whether the visitor may leave a message.
    public let takesMessage: Bool
    /// Whether he has left one.
    public internal(set) var hasMessage = false
}

/// A chat that is over, as its visitor sees it.
public struct FinishedChat: Sendable, Equatable {
    /// Which one it was.
    public let chat: Chat.ID
    /// Who ended it.
    public let ender: Chat.Ender
    /// Why it is over.
    public let reason: Chat.EndReason
    /// Who was in it last; `nil` if nobody ever was.
    public let agent: String?
    /// What was written, oldest first.
    public let messages: [Message]
}
