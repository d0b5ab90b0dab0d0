import Observations

extension Fact {
    var isVisitEnded: Bool {
        if case .visitEnded = self { true } else { false }
    }

    /// The chat that it is about, where it says so.
    var chat: String? {
        switch self {
        case .queueEntered(let chat, _, _), .agentJoined(let chat, _, _), .messageSent(_, let chat),
            .messageReceived(_, let chat, _), .chatEnded(let chat, _):
            chat
        case .alerted(let chat, _), .alertWithdrawn(let chat), .accepted(let chat), .letPass(let chat),
            .rejected(let chat),
            .transferred(let chat, _), .ended(let chat):
            chat
        default: nil
        }
    }

    /// The chat that a visitor came into by it. A message proves nothing: it may be somebody else's.
    var entryChat: String? {
        switch self {
        case .queueEntered(let chat, _, _), .agentJoined(let chat, _, _): chat
        default: nil
        }
    }

    /// Whether it invites: the invite itself, or a page or an event that says the widget shows it.
    var invites: Bool {
        switch self {
        case .invitePresented, .widget(.invited, _): true
        default: false
        }
    }

    /// The last moment at which it was known not to have happened yet, where it was polled.
    var notBefore: Double? {
        switch self {
        case .invitePresented(let notBefore, _, _), .barPresented(let notBefore, _),
            .windowPresented(let notBefore, _):
            notBefore
        default: nil
        }
    }
}
