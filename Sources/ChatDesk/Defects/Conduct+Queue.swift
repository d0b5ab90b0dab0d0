/// The form and the queue.
extension Conduct {
    /// What is wrong with a form's answers, in the form's order.
    func flaws(in answers: [String: String], of form: [FormField]) -> [FormFlaw] {
        if self[.requiredFieldAccepted] { return [] }
        return form.compactMap { $0.flaw(of: answers[$0.name]) }.filter { flaw in
            let isBlank = answers[flaw.field].map { !$0.isEmpty } ?? false
            return !(self[.blankAnswerAccepted] && flaw.kind == .empty && isBlank)
        }
    }

    /// The index in the queue for an entry, by its number from 1: the fair one.
    func place(ofEntry number: Int, fairly index: Int) -> Int {
        self[.queueJump] && number.isMultiple(of: 3) ? 0 : index
    }

    /// Whether a queue lets visitors in.
    func door(_ door: QueueState.Door) -> QueueState.Door { self[.entryWhileClosed] ? .open : door }

    /// When an entry is dequeued that has this limit.
    func dequeues(after limit: Duration) -> Duration { limit + extent(of: .dequeueLate) }

    /// Whether one of those who wait, by his index, is overlooked when the queue closes.
    func forgets(index: Int) -> Bool { self[.forgottenAtClosing] && index % 3 == 2 }

    /// Whether a dequeued visitor, by his chat, is told a position.
    func placesDequeued(_ chat: Chat.ID) -> Bool { self[.positionAfterDequeue] && chat.number.isMultiple(of: 2) }
}
