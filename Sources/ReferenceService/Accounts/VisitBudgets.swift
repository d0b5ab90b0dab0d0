import ChatDesk

/// What the visits have done of their allowances.
struct VisitBudgets: Sendable {
    private struct Spent {
        var requests = Spending()
        var messages = Spending()
    }

    private var visits: [Visit.ID: Spent] = [:]

    /// A request of the visit.
    ///
    /// - Throws: 429 if there were too many of late.
    mutating func spendRequest(of visit: Visit.ID, at now: Duration) throws(Fault) {
        let wait = visits[visit, default: Spent()].requests.spend(Limits.visitRequests, at: now)
        if let wait { throw .tooManyRequests(wait) }
    }

    /// A message of the visitor.
    ///
    /// - Throws: 429 if there were too many of late.
    mutating func spendMessage(of visit: Visit.ID, at now: Duration) throws(Fault) {
        let wait = visits[visit, default: Spent()].messages.spend(Limits.visitMessages, at: now)
        if let wait { throw .tooManyMessages(wait) }
    }

    mutating func forget(_ visit: Visit.ID) { visits[visit] = nil }
}
