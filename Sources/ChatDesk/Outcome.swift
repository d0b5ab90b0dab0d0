/// What one event led to.
public struct Outcome<Reply> {
    /// The reply to whoever sent the event, or why the desk refused it.
    public let answer: Result<Reply, Refusal>
    /// What others learn from it, in order; also of what was due before the event. A refused event can have effects.
    public let effects: [Effect]

    /// The reply.
    ///
    /// - Throws: The refusal.
    public func get() throws(Refusal) -> Reply { try answer.get() }
}

extension Outcome: Sendable where Reply: Sendable {}

/// Something that follows from an event, for someone other than its sender or beside the reply.
public enum Effect: Sendable, Equatable {
    /// A visitor's browser has a new event; it is in the visit's log too.
    case tellVisitor(Visit.ID, Logged<VisitorEvent>)
    /// An agent has a new event; it is in the agent's log too.
    case tellAgent(Agent.ID, Logged<AgentEvent>)
    /// Something is to be kept.
    case recorded(Record)
    /// The desk has changed by a move: the last effect of every event that wasn't refused.
    case moved(Move, at: Duration)
    /// The visit is over; its token and log are gone.
    case visitEnded(Visit.ID)
    /// The agent has signed out or fell silent; the token and log are gone.
    case agentSignedOut(Agent.ID)
}
