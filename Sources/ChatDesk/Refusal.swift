/// Why the desk didn't do what an event asked. Nothing changed, but for what was due before.
public enum Refusal: Error, Sendable, Equatable {
    /// No such visit, or it is over.
    case unknownVisit
    /// No such agent, or signed out.
    case unknownAgent
    /// There is no invite to answer.
    case noInvite
    /// The visitor isn't being asked for the form.
    case noForm
    /// The form isn't filled in as it should be; what is wrong, in the form's order.
    case formIncomplete([FormFlaw])
    /// There is nobody to leave a message for, or he takes none.
    case noMessageTaken
    /// The visitor isn't in a chat.
    case noChat
    /// The visitor has nothing to end or to close.
    case nothingOpen
    /// A message without text.
    case emptyMessage
    /// No chat ever had this id.
    case unknownChat(Chat.ID)
    /// The agent isn't being alerted of this chat.
    case noAlert(Chat.ID)
    /// The agent isn't in this chat, or it is over.
    case notInChat(Chat.ID)
    /// The agent has no such chat to wrap up.
    case noWrapUp(Chat.ID)
    /// The agent can't take over a chat now.
    case agentNotAvailable(Agent.ID)
    /// A chat is sent to whom it is from.
    case transferToOneself
    /// The settings have no such queue.
    case unknownQueue(String)
    /// An agent needs a name.
    case namelessAgent
    /// An agent takes a number of chats at once that is out of ``Settings/chatsAtOnceRange``.
    case chatsOutOfRange(Int)
}

extension Refusal: CustomStringConvertible {
    /// A plain sentence with a next step.
    public var description: String {
        switch self {
        case .unknownVisit: "No running visit has this token: report a page view to begin one."
        case .unknownAgent: "No agent is signed in with this token: sign in first."
        case .noInvite: "No invite is presented: wait for the event invite.presented."
        case .noForm: "The form isn't asked for: open the chat or accept an invite first."
        case .formIncomplete(let flaws): flaws.map(\.description).joined(separator: " ")
        case .noMessageTaken:
            "No message is taken here: chat, or come back when the queue is closed and takes messages."
        case .noChat: "No chat is running: wait for the event agent.joined."
        case .nothingOpen: "Nothing is open: open the chat or accept an invite first."
        case .emptyMessage: "The message is empty: give it a text."
        case .unknownChat(let chat): "There is no chat \(chat): take the id from an event."
        case .noAlert(let chat): "There is no alert of chat \(chat) for you: wait for the event alert.offered."
        case .notInChat(let chat): "You are not in chat \(chat), or it is over."
        case .noWrapUp(let chat): "You have nothing to wrap up in chat \(chat): wait for the event wrap-up.began."
        case .agentNotAvailable(let agent):
            "Agent \(agent) is not ready or has no free slot: choose another, or a queue."
        case .transferToOneself: "The chat is yours already: choose another agent, or a queue."
        case .unknownQueue(let queue): "There is no queue \"\(queue)\": take one from the settings."
        case .namelessAgent: "The agent has no name: give one."
        case .chatsOutOfRange(let count):
            "\(count) chats at once are out of range: give \(Settings.chatsAtOnceRange.lowerBound) to "
                + "\(Settings.chatsAtOnceRange.upperBound)."
        }
    }
}
