/// What one client may ask of the service.
enum Limits {
    /// The largest request body.
    static let bodyBytes = 64 * 1_024
    /// The largest sum of a request's target, header names and values.
    static let headerBytes = 16 * 1_024
    /// How much of a refused body is still read, so that the client gets to read the reply.
    static let drainedBytes = 4 * 1_024 * 1_024
    /// Connections that the system may hold before they are accepted.
    static let backlog: Int32 = 4_096
    /// Chats in one list.
    static let chatsAtOnce = 100
    /// Moves of the desk that may wait to be committed together.
    static let movesAtOnce = 256
    /// How long a move may wait to be committed.
    static let commitWithin = Duration.milliseconds(100)
    /// Moves after which a quiet desk begins anew, so that a restart has little to do.
    static let movesBeforeRenewal = 1_000
    /// The longest hold of a long poll, in seconds.
    static let holdSeconds = 60
    /// Streams and held polls of one visit or agent; one more ends the oldest.
    static let subscriptions = 8
    /// Events in the reply to a poll, or made ready for a stream at a time.
    static let eventsAtOnce = 100
}
