/// How long a visitor has owed an answer in one chat: since the agent joined or last wrote. Who waits for the agent
/// owes nothing.
struct Silence: Sendable, Equatable {
    /// Whether an entry in the agenda will look at it again; there is one at most, and it may come too early.
    var isWatched = false
    private var since: Duration?
    private var isWarned = false

    /// It is the visitor's turn, or he shows that he is at it.
    mutating func begin(at now: Duration) {
        since = now
        isWarned = false
    }

    /// The visitor is typing: if it is his turn, he has the whole time again.
    mutating func resume(at now: Duration) {
        if since != nil { begin(at: now) }
    }

    /// It is the agent's turn.
    mutating func end() { since = nil }

    /// The visitor was warned.
    mutating func warn() { isWarned = true }

    /// When the chat ends; `nil` while it is the agent's turn.
    func end(after timeout: Duration) -> Duration? { since.map { $0 + timeout } }

    /// When the chat ends, if the visitor was warned of it.
    func warnedEnd(after timeout: Duration) -> Duration? { isWarned ? end(after: timeout) : nil }

    /// When something is to happen: the warning at half of the timeout, then the end.
    func due(after timeout: Duration) -> Duration? { since.map { $0 + (isWarned ? timeout : timeout / 2) } }
}
