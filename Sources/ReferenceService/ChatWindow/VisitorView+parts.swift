import ChatDesk

/// The one screen that a view is, and what stands around it.
extension VisitorView {
    var fields: [FormField]? { if case .form(let fields) = self { fields } else { nil } }
    var waiting: Waiting? { if case .waiting(let waiting) = self { waiting } else { nil } }
    var conversation: Conversation? { if case .chat(let conversation) = self { conversation } else { nil } }
    var unavailable: Unavailable? { if case .unavailable(let unavailable) = self { unavailable } else { nil } }

    /// Who has, or had, the chat.
    var agent: String? {
        switch self {
        case .chat(let conversation): conversation.agent
        case .over(let over): over.agent
        case .nothing, .form, .waiting, .unavailable: nil
        }
    }

    /// The key of what the button says that ends what is going on.
    var endKey: String? {
        switch self {
        case .waiting: "waiting.leave.yes"
        case .chat: "chat.end.yes"
        case .nothing, .form, .unavailable, .over: nil
        }
    }

    /// Whether there are fields: such a page is never loaded anew by itself.
    var mayBeTypedIn: Bool {
        switch self {
        case .form, .chat: true
        case .unavailable(let unavailable): unavailable.takesMessage && !unavailable.hasMessage
        case .nothing, .waiting, .over: false
        }
    }
}
