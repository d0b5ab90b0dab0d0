/// What the chat window shows a visitor who opened it or sent the form.
public enum Screen: Sendable, Equatable {
    /// The data collection form.
    case form
    /// The queue: the position, 1 for the first, and when the visitor entered.
    case waiting(Chat.ID, position: Int, entered: Duration)
    /// Closed or unavailable: nobody attends the queue.
    case closed
    /// The chat that runs already.
    case chat(Chat.ID)
}

extension Desk {
    /// The visitor opens the chat himself. While he is in one already, he sees that.
    public mutating func openChat(by visit: Visit.ID, at now: Duration) -> Outcome<Screen> {
        visitorEvent(.openChat(by: visit), of: visit, at: now) { desk in
            desk.meetPresence(of: visit)
            switch desk.visits[visit].stage {
            case .browsing, .ended:
                if desk.visits[visit].launch.state == .invited { desk.tell(visit, .inviteWithdrawn) }
                desk.startEntry(of: visit, by: .visitor)
            case .form, .waiting, .chatting: desk.showWidget(.open, to: visit, by: .visitor)
            }
            return desk.screen(of: visit)
        }
    }

    /// The visitor sends the form. Fields that the form doesn't ask for are kept with the others.
    public mutating func send(
        form answers: [String: String],
        by visit: Visit.ID,
        at now: Duration
    ) -> Outcome<Screen> {
        visitorEvent(.sendForm(answers, by: visit), of: visit, at: now) { (desk) throws(Refusal) in
            guard desk.visits[visit].stage == .form else { throw .noForm }
            let missing = desk.conduct.fieldsMissing(in: answers, of: desk.visits[visit].settings.form)
            guard missing.isEmpty else { throw .formIncomplete(missing) }
            desk.enterQueue(visit, answers: answers)
            return desk.screen(of: visit)
        }
    }

    private func screen(of visit: Visit.ID) -> Screen {
        switch visits[visit].stage {
        case .form: .form
        case .waiting(let chat): .waiting(chat, position: chats[chat].position, entered: chats[chat].began)
        case .chatting(let chat): .chat(chat)
        case .browsing, .ended: .closed
        }
    }
}
