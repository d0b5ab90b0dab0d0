/// Events as `text/event-stream`: the body of a reply that has no end of its own.
struct EventStream: Delivery {
    private let connection: Connection

    /// Begins the reply.
    init(on connection: Connection) {
        self.connection = connection
        connection.beginStream()
    }

    var isLasting: Bool { true }
    var isWritable: Bool { connection.isWritable }

    func deliver(_ events: [EventLine]) -> Int? {
        let sent = events.prefix { event in
            guard isWritable else { return false }
            connection.stream(event.streamed)
            return true
        }
        connection.flush()
        return sent.last?.id
    }

    /// A client that takes what it is sent is there.
    func beat() -> Bool {
        guard isWritable else { return false }
        connection.stream(":\n\n")
        connection.flush()
        return true
    }

    func end(_ ending: Ending) { connection.endStream() }
}
