extension Desk {
    /// The running visit with this token.
    public func visit(token: String) -> Visit.ID? { visits.find(token: token) }

    /// The running visit, as it is now.
    public func visit(_ id: Visit.ID) -> Visit? { visits.contains(id) ? visits[id] : nil }

    /// Whether the visit goes on.
    public func isRunning(_ id: Visit.ID) -> Bool { visits.contains(id) }

    /// The visitor leaves the site. What he waited for, or was in, ends; the next page view begins a new visit.
    public mutating func leave(by visit: Visit.ID, at now: Duration) -> Outcome<Void> {
        visitorEvent(.leave(by: visit), of: visit, at: now) { $0.endVisit(visit) }
    }

    /// An event sent by a visitor's browser.
    mutating func visitorEvent<Reply>(
        _ move: Move,
        of visit: Visit.ID,
        at now: Duration,
        _ body: (inout Desk) throws(Refusal) -> Reply
    ) -> Outcome<Reply> {
        event(move, at: now) { (desk) throws(Refusal) in
            guard desk.visits.contains(visit) else { throw .unknownVisit }
            return try body(&desk)
        }
    }

    /// Ends what the visitor waited for or was in, and forgets him.
    mutating func endVisit(_ visit: Visit.ID) {
        for chat in sessions(of: visit) { visitorLeft(chat) }
        visits.remove(visit)
        effects.append(.visitEnded(visit))
    }

    /// The chats that run for the visitor: one at most, unless a planted defect left others beside it.
    func sessions(of visit: Visit.ID) -> [Chat.ID] {
        let visit = visits[visit]
        let known = [visit.presence, visit.stage.chat].compactMap(\.self)
        return (known + visit.strays.subtracting(known).sorted()).filter(chats.contains)
    }

    /// The visitor is somewhere else on his way. A chat that he was in still runs only by a planted defect.
    mutating func move(_ visit: Visit.ID, to stage: Visit.Stage) {
        let known = visits[visit].stage.chat
        if let known, known != stage.chat, chats.contains(known) { visits[visit].strays.insert(known) }
        visits[visit].stage = stage
    }
}
