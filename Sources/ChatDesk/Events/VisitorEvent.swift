/// What a visitor's browser learns from the service.
public enum VisitorEvent: Sendable, Equatable {
    /// The invite is on the page. `due` is when the launch criterion was met; `again` after an earlier No.
    case invitePresented(due: Duration, again: Bool)
    /// The proactive chat launched as a minimised bar.
    case barPresented(due: Duration)
    /// The invite went because the visitor opened the chat himself.
    case inviteWithdrawn
    /// The data collection form is on the page.
    case formPresented([FormField])
    /// The visitor waits in the queue with this id.
    case queueEntered(Chat.ID, QueuePlace, queue: String)
    /// The place changed, in either direction.
    case queuePosition(Chat.ID, QueuePlace)
    /// The waiting screen has a new message (R12).
    case waitingMessage(Chat.ID, text: String)
    /// Nobody answered within ``QueueSettings/dequeueAfter``.
    case queueDequeued(Chat.ID, Unavailable)
    /// The queue is closed or unattended; no chat when the visitor never entered it.
    case queueClosed(Chat.ID?, Unavailable)
    /// The visitor left a message.
    case messageLeft
    /// An agent has accepted.
    case agentJoined(Chat.ID, agent: Agent.ID, name: String)
    /// The agent is typing.
    case agentTyping(Chat.ID)
    /// Without invite: the window opened with the agent's first message. `due` is when the criterion was met.
    case windowPresented(Chat.ID, due: Duration)
    /// One side wrote: the visitor's own messages are told to his other tabs.
    case message(Message)
    /// The widget looks different now.
    case widgetChanged(Widget, by: Changer)
    /// A message arrived unseen.
    case unreadChanged(Int)
    /// The chat is on its way to another agent; what the visitor writes, that agent will read.
    case chatTransferred(Chat.ID)
    /// The visitor has said nothing for half of ``Settings/inactivityTimeout``: the chat ends then, unless he does.
    case chatWarned(Chat.ID, ends: Duration)
    /// The page belongs to the queue with this id, unlike the last one: everything begins anew (R27).
    case flowBegan(queue: String)
    /// The chat is over.
    case chatEnded(Chat.ID, by: Chat.Ender, Chat.EndReason)

    /// Who changed the widget.
    public enum Changer: String, Sendable {
        case service, visitor
    }
}

/// One of the two sides of a chat.
public enum Party: String, Sendable {
    case visitor, agent
}
