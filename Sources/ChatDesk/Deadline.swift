/// Something that the desk does at a time of its own. Each is checked when it comes: it may have lost its reason.
enum Deadline: Sendable {
    /// The launch criterion is met.
    case launch(Visit.ID, due: Duration)
    /// The second invite of a planted defect.
    case reinvite(Visit.ID)
    /// The alert goes to the next agent.
    case alert(Chat.ID, Chat.Alert)
    /// The chat has been on its way to another agent for as long as it may, if it has been so since then.
    case transfer(Chat.ID, since: Duration)
    /// The chat has waited for as long as it may.
    case dequeue(Chat.ID)
    /// The next message on the waiting screen.
    case waitingMessage(Chat.ID)
    /// A queue opens or closes, by the settings of that watch.
    case doors(watch: Int)
    /// The visitor may have said nothing for too long.
    case silence(Chat.ID)
    /// The slot is free again.
    case wrapUp(Agent.ID, WrapUp)
}

extension Desk {
    /// Moves the desk's time on, and lets happen what is due by then.
    ///
    /// - Returns: Whether anything was due.
    mutating func catchUp(to time: Duration) -> Bool {
        now = max(now, time)
        var isDue = false
        while let deadline = agenda.takeDue(by: now) {
            isDue = true
            meet(deadline)
        }
        return isDue
    }

    private mutating func meet(_ deadline: Deadline) {
        switch deadline {
        case .launch(let visit, let due): launch(visit, due: due)
        case .reinvite(let visit): reinvite(visit)
        case .alert(let chat, let alert): expireAlert(of: chat, alert)
        case .transfer(let chat, let since): giveUpTransfer(of: chat, since)
        case .dequeue(let chat): dequeue(chat)
        case .waitingMessage(let chat): showNextWaitingMessage(in: chat)
        case .doors(let watch): checkDoors(watch)
        case .silence(let chat): checkSilence(in: chat)
        case .wrapUp(let agent, let wrapUp): expire(wrapUp, of: agent)
        }
    }
}
