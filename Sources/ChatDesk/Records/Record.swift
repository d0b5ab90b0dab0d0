/// What stays of a chat after it is over: for transcripts and statistics.
public enum Record: Sendable, Equatable {
    /// A chat began: the visitor entered the queue, or an agent is to be alerted of his presence.
    case began(Chat.ID, visit: Visit.ID, site: String, queue: String, kind: Chat.Kind, at: Duration)
    /// An agent accepted it.
    case answered(Chat.ID, by: Agent.ID, name: String, at: Duration)
    /// Its agent sent it on, by the queue that it is in from now on.
    case transferred(Chat.ID, by: Agent.ID, queue: String, at: Duration)
    /// After that, another agent accepted it.
    case takenOver(Chat.ID, by: Agent.ID, name: String, at: Duration)
    /// One side wrote.
    case wrote(Message)
    /// A visitor left a message.
    case leftMessage(LeftMessage)
    /// It is over.
    case ended(Chat.ID, Chat.Ending, at: Duration)
}
