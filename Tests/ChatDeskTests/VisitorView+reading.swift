import ChatDesk

/// What a test asks of the window.
extension VisitorView {
    var isForm: Bool { if case .form = self { true } else { false } }
    var waiting: Waiting? { if case .waiting(let waiting) = self { waiting } else { nil } }
    var conversation: Conversation? { if case .chat(let conversation) = self { conversation } else { nil } }
    var unavailable: Unavailable? { if case .unavailable(let unavailable) = self { unavailable } else { nil } }
    var over: FinishedChat? { if case .over(let chat) = self { chat } else { nil } }
}
