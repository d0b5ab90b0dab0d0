import ChatDesk

/// The chat.
struct ConversationScreen {
    let lines: [MessageLine]
    let note: String?
    let draft: String

    init(_ conversation: VisitorView.Conversation, _ unsent: Unsent, in texts: Texts) {
        lines = MessageLine.lines(conversation.messages, in: texts)
        note = Self.note(of: conversation, in: texts)
        draft = unsent.typed?["text"] ?? ""
    }

    private static func note(of conversation: VisitorView.Conversation, in texts: Texts) -> String? {
        if conversation.ends != nil { return texts.say("window.warned") }
        if conversation.isTransferred { return texts.say("chat.transferred") }
        guard let agent = conversation.agent, conversation.messages.isEmpty else { return nil }
        return texts.say("chat.joined", ["agent": agent])
    }
}
