/// Events as the reply to one request, which is held until there are any.
struct HeldPoll: Delivery {
    private let connection: Connection

    init(on connection: Connection) { self.connection = connection }

    var isLasting: Bool { false }
    var isWritable: Bool { connection.isWritable }

    func deliver(_ events: [EventLine]) -> Int? {
        connection.send(.poll(events))
        return events.last?.id
    }

    func beat() -> Bool { isWritable }

    func end(_ ending: Ending) { connection.send(.poll([])) }
}
