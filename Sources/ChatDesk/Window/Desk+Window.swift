extension Desk {
    /// The visitor opens the chat himself. While he is in one already, he sees that.
    ///
    /// - Returns: What the window shows.
    public mutating func openChat(by visit: Visit.ID, at now: Duration) -> Outcome<VisitorView> {
        visitorEvent(.openChat(by: visit), of: visit, at: now) { desk in
            desk.meetPresence(of: visit)
            switch desk.visits[visit].stage {
            case .browsing, .ended:
                if desk.visits[visit].launch.state == .invited { desk.tell(visit, .inviteWithdrawn) }
                desk.startEntry(of: visit, on: .reactive, by: .visitor)
            case .waiting where desk.conduct[.secondEntry]: desk.enterQueue(visit, answers: [:])
            case .form, .waiting, .chatting: desk.showWidget(.open, to: visit, by: .visitor)
            }
            return desk.view(of: desk.visits[visit])
        }
    }

    /// The visitor sends the form. Fields that the form doesn't ask for are kept with the others.
    ///
    /// - Returns: What the window shows.
    public mutating func send(
        form answers: [String: String],
        by visit: Visit.ID,
        at now: Duration
    ) -> Outcome<VisitorView> {
        visitorEvent(.sendForm(answers, by: visit), of: visit, at: now) { (desk) throws(Refusal) in
            guard desk.visits[visit].stage == .form else { throw .noForm }
            let flaws = desk.conduct.flaws(in: answers, of: desk.visits[visit].form)
            guard flaws.isEmpty else { throw .formIncomplete(flaws) }
            desk.enterQueue(visit, answers: answers)
            return desk.view(of: desk.visits[visit])
        }
    }
}
