extension Desk {
    /// Nothing was heard of somebody for too long: the visit ends, or the agent is signed out. Nothing happens if he
    /// has gone already.
    public mutating func lose(_ reader: Reader, at now: Duration) -> Outcome<Void> {
        event(.lose(reader), at: now) { desk in
            switch reader {
            case .visit(let visit): if desk.visits.contains(visit) { desk.endVisit(visit) }
            case .agent(let agent): if desk.roster.contains(agent) { desk.endShift(of: agent) }
            }
        }
    }
}
