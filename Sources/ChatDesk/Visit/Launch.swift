/// How far the proactive chat of one visit has come. It launches once at most, and once more after the visitor went
/// to a page of another queue.
public struct Launch: Sendable, Equatable {
    /// How far it has come.
    public enum State: Sendable, Equatable {
        /// Nothing launches by itself. Valid transitions are to: `counting`, `over`.
        case off
        /// The clock runs until the criterion is met.
        /// Valid transitions are to: `counting` (next page), `minimised`, `invited`, `alerting`, `over`.
        case counting(due: Duration)
        /// The bar is there, the invite behind it. Valid transitions are to: `invited`, `over`.
        case minimised
        /// The invite waits for an answer. Valid transitions are to: `refused`, `over`.
        case invited
        /// The answer was No. Valid transitions are to: `invited` (Maximise), `over`.
        case refused
        /// Without invite: agents are alerted of the visitor's presence. Valid transitions are to: `over`.
        case alerting(due: Duration)
        /// Answered with Yes, or the visitor was in a chat.
        case over
    }

    /// How a launch comes about.
    enum Form {
        case invite, bar
        /// Agents are alerted of the visitor's presence.
        case presence
        /// A planted defect: the way into a chat begins by itself.
        case entry
    }

    /// Where it stands.
    public internal(set) var state = State.off
}

extension Desk {
    /// Starts the launch criterion's clock, or starts it anew.
    mutating func startLaunchClock(of visit: Visit.ID) {
        let due = now + visits[visit].settings.launchAfter
        visits[visit].launch.state = .counting(due: due)
        agenda.add(.launch(visit, due: due), at: conduct.presentation(ofDue: due))
    }

    /// The launch criterion is met, unless the clock was started anew or stopped since.
    mutating func launch(_ visit: Visit.ID, due: Duration) {
        guard visits.contains(visit), visits[visit].launch.state == .counting(due: due) else { return }
        switch conduct.form(ofLaunchIn: visits[visit]) {
        case .invite: presentInvite(to: visit, due: due, by: .service)
        case .bar: presentBar(to: visit, due: due)
        case .entry: startEntry(of: visit, on: .proactive, by: .service)
        case .presence: launchPresence(of: visit, due: due)
        }
    }

    /// The visitor is on his way to a chat: nothing launches any more.
    mutating func stopLaunch(of visit: Visit.ID) {
        if case .counting = visits[visit].launch.state, conduct[.inviteAfterOpening] { return }
        visits[visit].launch.state = .over
    }

    /// Outside the queue's opening hours nobody is to be alerted, now or later.
    private mutating func launchPresence(of visit: Visit.ID, due: Duration) {
        let isClosed = door(of: visits[visit].queue) == .closed
        visits[visit].launch.state = isClosed ? .over : .alerting(due: due)
        if !isClosed { alertOfPresence(visit) }
    }

    private mutating func presentBar(to visit: Visit.ID, due: Duration) {
        visits[visit].launch.state = .minimised
        tell(visit, .barPresented(due: due))
        showWidget(.minimised, to: visit, by: .service)
    }
}
