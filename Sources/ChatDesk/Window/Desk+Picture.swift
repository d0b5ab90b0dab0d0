/// All that a page needs to show of a visit, for a page that was loaded anew.
public struct VisitPicture: Sendable, Equatable {
    /// Which visit it is.
    public let visit: Visit.ID
    /// The id of the page's queue.
    public let queue: String
    /// What people call that queue.
    public let queueName: String
    /// What is known of the visitor.
    public let introduction: Introduction
    /// What he sees of the chat on the page.
    public let widget: Widget
    /// What the window shows, when it is open.
    public let view: VisitorView
    /// The cursor from which on events are news.
    public let cursor: Int
}

extension Desk {
    /// What a page shows of a running visit.
    public func picture(of id: Visit.ID) -> VisitPicture? {
        guard let visit = visit(id) else { return nil }
        return VisitPicture(
            visit: id,
            queue: visit.queue,
            queueName: queueSettings(visit.queue, of: visit).name,
            introduction: visit.introduction,
            widget: visit.widget,
            view: view(of: visit),
            cursor: visit.log.cursor
        )
    }

    /// What the window shows the visitor.
    func view(of visit: Visit) -> VisitorView {
        switch visit.stage {
        case .browsing: .nothing
        case .form: .form(visit.form)
        case .waiting(let chat): .waiting(waitingScreen(of: chats[chat], in: visit))
        case .chatting(let chat): .chat(conversation(in: chats[chat], of: visit))
        case .ended:
            switch visit.conclusion {
            case .unavailable(let unavailable)?: .unavailable(unavailable)
            case .over(let chat)?: .over(chat)
            case nil: .nothing
            }
        }
    }

    private func waitingScreen(of chat: Chat, in visit: Visit) -> VisitorView.Waiting {
        VisitorView.Waiting(
            chat: chat.id,
            entered: chat.began,
            place: place(of: chat),
            message: waitingMessage(of: chat, in: visit)
        )
    }

    private func conversation(in chat: Chat, of visit: Visit) -> VisitorView.Conversation {
        VisitorView.Conversation(
            chat: chat.id,
            kind: chat.kind,
            agent: chat.agentName,
            isTransferred: chat.agent == nil,
            messages: chat.messages,
            ends: chat.silence.warnedEnd(after: visit.settings.inactivityTimeout)
        )
    }
}
