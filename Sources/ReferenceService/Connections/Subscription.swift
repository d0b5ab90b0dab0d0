import ChatDesk

/// A reader waiting on a connection for its events.
final class Subscription {
    let reader: Reader
    let delivery: any Delivery
    let connection: Connection
    /// The id of the last event sent.
    var cursor: Int
    /// Whether it still waits.
    var isOpen = true
    /// Whether its client gave no sign of life when it was last looked at.
    var isStuck = false

    init(_ reader: Reader, _ delivery: any Delivery, after cursor: Int, on connection: Connection) {
        self.reader = reader
        self.delivery = delivery
        self.cursor = cursor
        self.connection = connection
    }
}
