import ChatDesk

/// A reader waiting on a connection for its events: a stream, or a poll that is held.
final class Subscription {
    enum Manner {
        case stream, poll
    }

    let reader: Reader
    let manner: Manner
    let connection: Connection
    /// The id of the last event sent.
    var cursor: Int
    /// Whether it still waits.
    var isOpen = true
    /// Whether its client took nothing since it was last looked at.
    var isStuck = false

    init(_ reader: Reader, _ manner: Manner, after cursor: Int, on connection: Connection) {
        self.reader = reader
        self.manner = manner
        self.cursor = cursor
        self.connection = connection
    }
}
