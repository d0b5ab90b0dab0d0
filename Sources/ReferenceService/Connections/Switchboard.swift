import ChatDesk
import NIOCore

/// Connects the API with the connections, on the one event loop that owns both; hence no locks.
///
/// Events are pulled from the desk's logs by cursor: an effect only says whose log has grown. A connection that can't
/// take more is skipped, and pulls again when it can: nothing piles up for a slow reader but in the desk's log.
final class Switchboard {
    enum Due {
        case release(Subscription)
        case request(Connection, number: Int)
    }

    let api: DeskAPI
    let timeouts: Timeouts
    let loop: any EventLoop
    /// The loop's time of the desk's zero.
    let start: NIODeadline
    var subscriptions = Subscriptions()
    var connections: [ObjectIdentifier: Connection] = [:]
    /// The connections among them that are only told that there are too many.
    var surplus = 0
    let mostConnections: Int
    lazy var passwords = PasswordLine(self, on: loop)
    var agenda = Agenda<Due>()
    var pulses = Agenda<Subscription>()
    var alarm: (at: Duration, task: Scheduled<Void>)?

    /// - Parameter mostConnections: How many there may be; whoever comes then is told so.
    init(_ api: DeskAPI, _ timeouts: Timeouts, mostConnections: Int, on loop: any EventLoop) {
        self.api = api
        self.timeouts = timeouts
        self.mostConnections = mostConnections
        self.loop = loop
        self.start = .now() - .nanoseconds(api.now.inNanoseconds)
    }

    /// Answers a request, or keeps its connection until there is something to say.
    func receive(_ request: Request, on connection: Connection) {
        let now = now
        feelPulses(at: now)
        connection.replyHeaders = api.headers(for: request)
        give(api.answer(request, at: now), to: connection, at: now)
    }

    private func give(_ answer: Answer, to connection: Connection, at now: Duration) {
        publish()
        switch answer {
        case .reply(let reply): connection.send(reply)
        case .stream(let reader, let cursor):
            subscribe(reader, by: EventStream(on: connection), after: cursor, on: connection, at: now)
        case .socket(let reader, let cursor, let key):
            subscribe(reader, by: connection.upgrade(accepting: key), after: cursor, on: connection, at: now)
        case .hold(let reader, let cursor, let time):
            subscribe(reader, by: HeldPoll(on: connection), after: cursor, for: time, on: connection, at: now)
        case .check(let check): passwords.join(check, on: connection)
        }
        setAlarm()
    }

    /// Ends all streams, sockets and held polls, and closes all connections.
    ///
    /// - Returns: Finishes when nothing is done beside the loop any more.
    func stop() -> EventLoopFuture<Void> {
        try? api.commit()  // Nobody is left to be told.
        for subscription in subscriptions.all { end(subscription, .stopping) }
        for connection in connections.values { connection.close() }
        alarm?.task.cancel()
        return passwords.close()
    }
}

// MARK: - Passwords

extension Switchboard {
    /// Why a password may not be tried now; `nil` if it may.
    func refusal(of check: PasswordCheck) -> Fault? { api.refusal(of: check, at: now) }

    /// Answers the request whose password was checked.
    func conclude(_ check: PasswordCheck, isRight: Bool, on connection: Connection) {
        let now = now
        give(api.conclude(check, isRight: isRight, at: now), to: connection, at: now)
    }
}
