extension Desk {
    /// The way into a chat begins: by the form, straight into the queue, or at a closed door.
    mutating func startEntry(of visit: Visit.ID, on occasion: Visit.Occasion, by changer: VisitorEvent.Changer) {
        stopLaunch(of: visit)
        visits[visit].occasion = occasion
        visits[visit].conclusion = nil
        showWidget(.open, to: visit, by: changer)
        let form = visits[visit].form
        if form.isEmpty || door(of: visits[visit].queue) != .open {
            enterQueue(visit, answers: [:])
        } else {
            move(visit, to: .form)
            tell(visit, .formPresented(form))
        }
    }

    /// The visitor enters the page's queue, or learns that it is closed.
    mutating func enterQueue(_ visit: Visit.ID, answers: [String: String]) {
        let queue = visits[visit].queue
        guard let reason = Unavailable.Reason(door(of: queue)) else { return enter(queue, visit, answers) }
        let notice = notice(reason, at: queue, to: visits[visit])
        conclude(visit, with: nil, .unavailable(notice))
        tell(visit, .queueClosed(nil, notice))
        if conduct[.positionWhileClosed] { tell(visit, .queuePosition(chats.last.next, QueuePlace(position: 1))) }
    }

    private mutating func enter(_ id: String, _ visit: Visit.ID, _ answers: [String: String]) {
        let queue = queueSettings(id, of: visits[visit])
        let priority = queue.priorities.priority(of: visits[visit])
        let chat = chats.add {
            Chat(id: $0, visit: visit, kind: .queue, queue: id, answers: answers, priority: priority, at: now)
        }
        move(visit, to: .waiting(chat))
        keepBeginning(of: chat)
        takePlace(chat)
        if let limit = queue.dequeueAfter { agenda.add(.dequeue(chat), at: now + conduct.dequeues(after: limit)) }
        showWaitingMessage(in: chat)
        alertAgents()
    }

    /// The chat goes behind all who wait with its priority or a higher one.
    private mutating func takePlace(_ chat: Chat.ID) {
        let (queue, priority) = (chats[chat].queue, chats[chat].priority)
        let waiting = queues[queue]
        let fair = waiting.firstIndex { chats[$0].priority < priority } ?? waiting.count
        let index = conduct.place(ofEntry: tally.entered + 1, fairly: fair)
        tally.entered += 1
        queues.insert(chat, into: queue, at: index)
        chats[chat].position = index + 1
        tell(chats[chat].visit, .queueEntered(chat, place(of: chats[chat]), queue: queue))
        renumber(queue, from: index + 1)
    }

    /// A chat has waited for as long as it may (R16).
    mutating func dequeue(_ chat: Chat.ID) {
        guard chats.contains(chat), chats[chat].isWaiting else { return dequeueAnswered(chat) }
        let visit = chats[chat].visit
        let (queue, answers) = (queueSettings(for: chats[chat]), chats[chat].answers)
        let notice = notice(.dequeued, at: queue.id, to: visits[visit])
        conclude(visit, with: chat, .unavailable(notice))
        tell(visit, .queueDequeued(chat, notice))
        if conduct.placesDequeued(chat) { tell(visit, .queuePosition(chat, QueuePlace(position: 1))) }
        stopWaiting(chat, .dequeued)
        if case .queue(let next) = queue.afterDequeue { goOn(visit, to: next, answers) }
    }

    /// A planted defect: the chat's time would have been up, had nobody answered.
    private mutating func dequeueAnswered(_ chat: Chat.ID) {
        guard conduct[.dequeuedAfterAnswer], chats.contains(chat), chats[chat].agent != nil else { return }
        let visit = chats[chat].visit
        tell(visit, .queueDequeued(chat, notice(.dequeued, at: chats[chat].queue, to: visits[visit])))
        end(chat, by: .service, .closed, as: .closed)
    }

    /// The visitor goes on to another queue by himself, if it is open.
    private mutating func goOn(_ visit: Visit.ID, to queue: String, _ answers: [String: String]) {
        guard door(of: queue) == .open else { return }
        visits[visit].conclusion = nil
        enter(queue, visit, answers)
    }

    /// A chat waits no longer, and not because somebody answered.
    mutating func stopWaiting(_ chat: Chat.ID, _ ending: Chat.Ending) {
        withdrawAlert(of: chat)
        takeOutOfQueue(chat)
        if chats[chat].kind == .queue { tally.count(ending) }
        finish(chat, ending)
    }

    /// Takes a chat out of its queue; the others move up.
    mutating func takeOutOfQueue(_ chat: Chat.ID) {
        let queue = chats[chat].queue
        switch chats[chat].kind {
        case .queue: renumber(queue, from: queues.remove(chat, from: queue))
        case .presence: _ = presences.remove(chat)
        }
    }
}

extension QueueSettings.Priorities {
    /// A visitor's priority.
    func priority(of visit: Visit) -> Int {
        if let tagged = visit.introduction.tag.flatMap({ tags[$0] }) { return tagged }
        return visit.occasion == .reactive ? reactive : proactive
    }
}

extension QueueTally {
    fileprivate mutating func count(_ ending: Chat.Ending) {
        switch ending {
        case .left: left += 1
        case .dequeued: dequeued += 1
        case .closed: closed += 1
        case .endedByAgent, .endedByVisitor, .inactive: break
        }
    }
}
