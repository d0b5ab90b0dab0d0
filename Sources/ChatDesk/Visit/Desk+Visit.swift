extension Desk {
    /// The running visit with this token.
    public func visit(token: String) -> Visit.ID? { visits.find(token: token) }

    /// The running visit, as it is now.
    public func visit(_ id: Visit.ID) -> Visit? { visits.contains(id) ? visits[id] : nil }

    /// The browser is there: it reads its events, for instance. Keeps the visit from ending in silence.
    ///
    /// Nothing that is due happens first: a desk that is late takes nobody for silent who is there.
    public mutating func hear(from visit: Visit.ID, at now: Duration) -> Outcome<Void> {
        guard visits.contains(visit) else { return Outcome(answer: .failure(.unknownVisit), effects: []) }
        visits[visit].heard = now
        return Outcome(answer: .success(()), effects: [])
    }

    /// The visitor leaves the site. What he waited for, or was in, ends; the next page view begins a new visit.
    public mutating func leave(by visit: Visit.ID, at now: Duration) -> Outcome<Void> {
        visitorEvent(of: visit, at: now) { $0.endVisit(visit) }
    }

    /// An event sent by a visitor's browser, which is thereby heard of.
    mutating func visitorEvent<Reply>(
        of visit: Visit.ID,
        at now: Duration,
        _ body: (inout Desk) throws(Refusal) -> Reply
    ) -> Outcome<Reply> {
        event(at: now) { (desk) throws(Refusal) in
            guard desk.visits.contains(visit) else { throw .unknownVisit }
            desk.visits[visit].heard = desk.now
            return try body(&desk)
        }
    }

    /// Ends the visit if it was silent for too long, or looks again when it could have been.
    mutating func checkSilence(of visit: Visit.ID) {
        guard visits.contains(visit) else { return }
        let deadline = visits[visit].heard + settings.absenceTimeout
        if deadline <= now {
            endVisit(visit)
        } else {
            agenda.add(.visitSilence(visit), at: deadline)
        }
    }

    private mutating func endVisit(_ visit: Visit.ID) {
        if let presence = visits[visit].presence { visitorLeft(presence) }
        if let chat = visits[visit].stage.chat, chats.contains(chat) { visitorLeft(chat) }
        visits.remove(visit)
        effects.append(.visitEnded(visit))
    }
}
