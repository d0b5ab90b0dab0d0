import ChatDesk

/// What the connections tell the switchboard.
extension Switchboard {
    func opened(_ connection: Connection) {
        connections[ObjectIdentifier(connection)] = connection
        guard connections.count - surplus > mostConnections else { return }
        surplus += 1
        connection.isSurplus = true
        if surplus > Limits.refusedConnections { connection.close() }
    }

    /// The connection can take more.
    func drained(_ connection: Connection) {
        guard let subscription = subscriptions.on(connection) else { return }
        subscription.isStuck = false
        bring(subscription)
    }

    /// The connection is told when the time for a request is up.
    func expect(request number: Int, on connection: Connection) {
        agenda.add(.request(connection, number: number), at: now + timeouts.request)
        setAlarm()
    }

    /// The connection takes nothing more, and is to be closed by its client.
    func closing(_ connection: Connection) {
        if let subscription = subscriptions.on(connection) { close(subscription) }
        expect(request: connection.received, on: connection)
    }

    func closed(_ connection: Connection) {
        connections[ObjectIdentifier(connection)] = nil
        if connection.isSurplus { surplus -= 1 }
        if let subscription = subscriptions.on(connection) { close(subscription) }
    }
}
