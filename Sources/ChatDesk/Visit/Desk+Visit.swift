extension Desk {
    /// The running visit with this token.
    public func visit(token: String) -> Visit.ID? { visits.find(token: token) }

    /// The running visit, as it is now.
    public func visit(_ id: Visit.ID) -> Visit? { visits.contains(id) ? visits[id] : nil }

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
        if let presence = visits[visit].presence { visitorLeft(presence) }
        if let chat = visits[visit].stage.chat, chats.contains(chat) { visitorLeft(chat) }
        visits.remove(visit)
        effects.append(.visitEnded(visit))
    }
}
