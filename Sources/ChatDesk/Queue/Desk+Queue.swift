extension Desk {
    /// The way into a chat begins: by the form, straight into the queue, or at a closed door.
    mutating func startEntry(of visit: Visit.ID, by changer: VisitorEvent.Changer) {
        visits[visit].launch.state = .over
        showWidget(.open, to: visit, by: changer)
        let form = visits[visit].settings.form
        if form.isEmpty || !isAttended {
            enterQueue(visit, answers: [:])
        } else {
            visits[visit].stage = .form
            tell(visit, .formPresented(form))
        }
    }

    /// The visitor enters the queue, or learns that it is closed.
    mutating func enterQueue(_ visit: Visit.ID, answers: [String: String]) {
        guard isAttended else {
            visits[visit].stage = .ended(nil)
            return tell(visit, .queueClosed(nil))
        }
        let queue = settings.defaultQueue.id
        let chat = chats.add {
            Chat(id: $0, visit: visit, kind: .queue, queue: queue, answers: answers, at: now)
        }
        visits[visit].stage = .waiting(chat)
        keepBeginning(of: chat)
        enqueue(chat)
        if let limit = visits[visit].settings.defaultQueue.dequeueAfter { agenda.add(.dequeue(chat), at: now + limit) }
        alertAgents()
    }

    private mutating func enqueue(_ chat: Chat.ID) {
        let place = conduct.place(ofEntry: tally.entered + 1, behind: queue.count)
        tally.entered += 1
        queue.insert(chat, at: place)
        chats[chat].position = place + 1
        tell(chats[chat].visit, .queueEntered(chat, position: place + 1, queue: settings.defaultQueue.id))
        renumberQueue(from: place + 1)
    }

    /// Somebody attends the queue, or need not.
    private var isAttended: Bool { roster.count > 0 || settings.defaultQueue.whenUnattended == .queue }

    /// Tells everybody from an index on whose position is another one now.
    mutating func renumberQueue(from index: Int) {
        for (place, chat) in queue.chats.enumerated().dropFirst(index) where chats[chat].position != place + 1 {
            chats[chat].position = place + 1
            tell(chats[chat].visit, .queuePosition(chat, position: place + 1))
        }
    }

    /// A chat has waited for as long as it may.
    mutating func dequeue(_ chat: Chat.ID) {
        guard chats.contains(chat), chats[chat].isWaiting else { return }
        visits[chats[chat].visit].stage = .ended(chat)
        tell(chats[chat].visit, .queueDequeued(chat))
        stopWaiting(chat, .dequeued)
    }

    /// The last agent has gone: whoever waits learns that it is in vain.
    mutating func closeIfUnattended() {
        guard !isAttended else { return }
        for chat in queue.chats {
            visits[chats[chat].visit].stage = .ended(chat)
            tell(chats[chat].visit, .queueClosed(chat))
        }
        while let chat = queue.chats.last { stopWaiting(chat, .closed) }
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
        switch chats[chat].kind {
        case .queue: renumberQueue(from: queue.remove(chat))
        case .presence: _ = presences.remove(chat)
        }
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
