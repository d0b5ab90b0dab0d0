extension Desk {
    /// The visitor ends the chat, leaves the queue, or closes the form or the closed screen, and stays on the site.
    public mutating func endChat(by visit: Visit.ID, at now: Duration) -> Outcome<Standing> {
        visitorEvent(.endAsVisitor(by: visit), of: visit, at: now) { (desk) throws(Refusal) in
            try desk.closeWindow(of: visit)
            desk.visits[visit].widget.unread = 0
            desk.showWidget(.hidden, to: visit, by: .visitor)
            return desk.standing(of: visit)
        }
    }

    private mutating func closeWindow(of visit: Visit.ID) throws(Refusal) {
        switch visits[visit].stage {
        case .browsing: throw .nothingOpen
        case .form, .ended: visits[visit].stage = .browsing
        case .waiting(let chat):
            tellVisitorOfEnd(chat, by: .visitor, .closed)
            stopWaiting(chat, .left)
        case .chatting(let chat): end(chat, by: .visitor, .closed, as: .endedByVisitor)
        }
    }

    /// The visitor is gone, whether he waited or was in a chat.
    mutating func visitorLeft(_ chat: Chat.ID, _ reason: Chat.EndReason = .left) {
        if chats[chat].isWaiting {
            leaveAlertBehind(of: chat)
            return stopWaiting(chat, .left)
        }
        if let agent = chats[chat].agent { tell(agent, ofLeaver: chat, reason) }
        finish(chat, .left)
    }

    private mutating func tell(_ agent: Agent.ID, ofLeaver chat: Chat.ID, _ reason: Chat.EndReason) {
        guard conduct.holdAfterLeaving == .zero else {
            hold(agent, for: chat, conduct.holdAfterLeaving)
            return
        }
        tell(agent, .visitorLeft(chat))
        tell(agent, .chatEnded(chat, by: .visitor, reason))
    }

    /// A planted defect: the agent goes on being alerted of somebody who has left.
    private mutating func leaveAlertBehind(of chat: Chat.ID) {
        guard conduct[.alertLeftBehind], let alert = chats[chat].alert else { return }
        clearAlert(of: chat)
        hold(alert.agent, for: chat, alert.expires - now)
    }

    /// A chat that was answered is over for both sides.
    mutating func end(_ chat: Chat.ID, by ender: Chat.Ender, _ reason: Chat.EndReason, as ending: Chat.Ending) {
        tellVisitorOfEnd(chat, by: ender, reason)
        tellAgentOfEnd(chat, by: ender, reason)
        finish(chat, ending)
    }

    /// Takes a chat out of what is running; somebody else may have the agent's slot.
    mutating func finish(_ chat: Chat.ID, _ ending: Chat.Ending) {
        withdrawAlert(of: chat)
        _ = transfers.remove(chat)
        guard let over = chats.remove(chat) else { return }
        keep(.ended(chat, ending, at: now))
        if let answered = over.answered { pace.note(handleTime: now - answered) }
        if let agent = over.agent { release(agent, from: chat) }
        alertAgents()
    }

    /// The visitor's way ends here, until he begins another.
    mutating func conclude(_ visit: Visit.ID, with chat: Chat.ID?, _ conclusion: Conclusion) {
        move(visit, to: .ended(chat))
        visits[visit].conclusion = conclusion
    }

    /// A visitor who never knew of the chat doesn't learn of it now.
    private mutating func tellVisitorOfEnd(_ chat: Chat.ID, by ender: Chat.Ender, _ reason: Chat.EndReason) {
        let visit = chats[chat].visit
        if visits[visit].presence == chat {
            visits[visit].presence = nil
            visits[visit].launch.state = .over
        } else {
            let over = FinishedChat(chats[chat], by: ender, reason)
            conclude(visit, with: chat, .over(over))
            tell(visit, .chatEnded(chat, by: ender, reason))
        }
    }

    private mutating func tellAgentOfEnd(_ chat: Chat.ID, by ender: Chat.Ender, _ reason: Chat.EndReason) {
        if let agent = chats[chat].agent { tell(agent, .chatEnded(chat, by: ender, reason)) }
    }
}

extension FinishedChat {
    fileprivate init(_ chat: Chat, by ender: Chat.Ender, _ reason: Chat.EndReason) {
        self.init(chat: chat.id, ender: ender, reason: reason, agent: chat.agentName, messages: chat.messages)
    }
}
