/// An event with its place in a log.
public struct Logged<Event: Sendable & Equatable>: Sendable, Equatable {
    /// 1, 2, 3… within its log, without gaps.
    public let id: Int
    /// When it happened, since the desk was made.
    public let at: Duration
    /// What happened.
    public let event: Event
}

/// The events of one visit or one agent, for whoever reads them by push or by poll.
///
/// A reader's cursor is the id of the last event it has seen, 0 before the first.
public struct EventLog<Event: Sendable & Equatable>: Sendable {
    /// The id of the latest event, 0 before the first.
    public private(set) var cursor = 0
    private var recent = Recent<Logged<Event>>(keeping: 1_000)

    /// The events after a cursor, oldest first; those too old to be kept are missing. O(1).
    public func events(after cursor: Int) -> ArraySlice<Logged<Event>> {
        let unseen = self.cursor - max(0, min(cursor, self.cursor))
        return recent.elements.suffix(unseen)
    }

    mutating func append(_ event: Event, at now: Duration) -> Logged<Event> {
        cursor += 1
        let logged = Logged(id: cursor, at: now, event: event)
        recent.append(logged)
        return logged
    }
}
