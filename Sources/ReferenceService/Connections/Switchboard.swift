import ChatDesk
import NIOCore

/// Connects the API with the connections, on the one event loop that owns both; hence no locks.
///
/// Events are pulled from the desk's logs by cursor: an effect only says whose log has grown. A connection that can't
/// take more is skipped, and pulls again when it can: nothing piles up for a slow reader but in the desk's log.
final class Switchboard {
    private enum Due {
        case release(Subscription)
        case request(Connection, number: Int)
    }

    private let api: DeskAPI
    private let timeouts: Timeouts
    private let loop: any EventLoop
    /// The loop's time of the desk's zero.
    private let start: NIODeadline
    private var subscriptions = Subscriptions()
    private var connections: [ObjectIdentifier: Connection] = [:]
    /// The connections among them that are only told that there are too many.
    private var surplus = 0
    private let mostConnections: Int
    private lazy var passwords = PasswordLine(self, on: loop)
    private var agenda = Agenda<Due>()
    private var pulses = Agenda<Subscription>()
    private var alarm: (at: Duration, task: Scheduled<Void>)?

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
        case .stream(let reader, let cursor): stream(to: reader, after: cursor, on: connection, at: now)
        case .hold(let reader, let cursor, let time): hold(reader, after: cursor, for: time, on: connection, at: now)
        case .check(let check): passwords.join(check, on: connection)
        }
        setAlarm()
    }

    /// Ends all streams and held polls, and closes all connections.
    ///
    /// - Returns: Finishes when nothing is done beside the loop any more.
    func stop() -> EventLoopFuture<Void> {
        alarm?.task.cancel()
        try? api.commit()  // Nobody is left to be told.
        for subscription in subscriptions.all { end(subscription) }
        for connection in connections.values { connection.close() }
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

// MARK: - Connections

extension Switchboard {
    func opened(_ connection: Connection) {
        connections[ObjectIdentifier(connection)] = connection
        guard connections.count - surplus > mostConnections else { return }
        surplus += 1
        connection.isSurplus = true
        if surplus > Limits.refusedConnections { connection.close() }
    }

    func closed(_ connection: Connection) {
        connections[ObjectIdentifier(connection)] = nil
        if connection.isSurplus { surplus -= 1 }
        if let subscription = subscriptions.on(connection) { close(subscription) }
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
}

// MARK: - Subscriptions

extension Switchboard {
    private func stream(to reader: Reader, after cursor: Int, on connection: Connection, at now: Duration) {
        connection.beginStream()
        let subscription = open(Subscription(reader, .stream, after: cursor, on: connection))
        pulses.add(subscription, at: now + pulseInterval)
        bring(subscription)
    }

    private func hold(
        _ reader: Reader,
        after cursor: Int,
        for time: Duration,
        on connection: Connection,
        at now: Duration
    ) {
        let subscription = open(Subscription(reader, .poll, after: cursor, on: connection))
        bring(subscription)
        guard subscription.isOpen else { return }
        agenda.add(.release(subscription), at: now + time)
        if time > pulseInterval { pulses.add(subscription, at: now + pulseInterval) }
    }

    private func open(_ subscription: Subscription) -> Subscription {
        subscriptions.add(subscription)
        subscriptions.of(subscription.reader).dropLast(Limits.subscriptions).forEach(end)
        api.openStreams = subscriptions.streams
        return subscription
    }

    private func close(_ subscription: Subscription) {
        subscriptions.close(subscription)
        api.openStreams = subscriptions.streams
    }

    /// Sends what the reader hasn't seen yet.
    private func bring(_ subscription: Subscription) {
        switch subscription.manner {
        case .poll:
            guard let reply = api.pollReply(to: subscription.reader, after: subscription.cursor) else { return }
            close(subscription)
            subscription.connection.send(reply)
        case .stream:
            while bringSome(subscription) {}
        }
    }

    /// Sends as many events as are made ready at a time.
    ///
    /// - Returns: Whether there may be more, and they can be taken.
    private func bringSome(_ subscription: Subscription) -> Bool {
        let connection = subscription.connection
        guard connection.isWritable else { return false }
        let events = api.events(of: subscription.reader, after: subscription.cursor)
        for event in events {
            guard connection.isWritable else { break }
            subscription.cursor = event.id
            connection.stream(event.streamed)
        }
        connection.flush()
        return events.count == Limits.eventsAtOnce
    }

    /// Ends a subscription: the stream is over, the poll has nothing to tell.
    private func end(_ subscription: Subscription) {
        guard subscription.isOpen else { return }
        close(subscription)
        switch subscription.manner {
        case .stream: subscription.connection.endStream()
        case .poll: subscription.connection.send(.noContent)
        }
    }

    /// Tells those whom the desk's effects concern.
    private func publish() {
        var readers: [Reader] = []
        for effect in api.takeEffects() {
            switch effect {
            case .tellVisitor(let visit, _): readers.append(.visit(visit))
            case .tellAgent(let agent, _): readers.append(.agent(agent))
            case .visitEnded(let visit): subscriptions.of(.visit(visit)).forEach(end)
            case .agentSignedOut(let agent): subscriptions.of(.agent(agent)).forEach(end)
            case .recorded, .moved: break
            }
        }
        for reader in Set(readers) { subscriptions.of(reader).forEach(bring) }
    }
}

// MARK: - Time

extension Switchboard {
    /// Since the desk was made.
    private var now: Duration { .nanoseconds((NIODeadline.now() - start).nanoseconds) }

    /// One scheduled task for everything. It isn't moved to later times: waking early does no harm, cancelling costs.
    private func setAlarm() {
        guard let next = [api.nextDeadline, agenda.next, pulses.next].compactMap(\.self).min() else { return }
        if let alarm, alarm.at <= next { return }
        alarm?.task.cancel()
        let deadline = start + .nanoseconds(Int64((next / .nanoseconds(1)).rounded(.up)))
        let switchboard = NIOLoopBound(self, eventLoop: loop)
        alarm = (next, loop.scheduleTask(deadline: deadline) { switchboard.value.wake() })
    }

    private func wake() {
        alarm = nil
        let now = now
        feelPulses(at: now)
        api.advance(to: now, isListening: isListening)
        publish()
        while let due = agenda.takeDue(by: now) { meet(due, at: now) }
        publish()
        setAlarm()
    }

    /// Whether somebody takes the reader's events as they come.
    private func isListening(_ reader: Reader) -> Bool {
        subscriptions.of(reader).contains { $0.connection.isWritable }
    }

    private func meet(_ due: Due, at now: Duration) {
        switch due {
        case .release(let poll): end(poll)
        case .request(let connection, let number): connection.expire(request: number)
        }
    }
}

// MARK: - Signs of life

extension Switchboard {
    /// Often enough that nobody counts as silent who streams or polls.
    private var pulseInterval: Duration { min(timeouts.keepAlive, api.desk.settings.absenceTimeout / 2) }

    /// Hears of those who stream or poll before the desk may take them for silent, and ends streams that are stuck.
    private func feelPulses(at now: Duration) {
        while let subscription = pulses.takeDue(by: now) {
            guard subscription.isOpen else { continue }
            guard !subscription.isStuck else {
                end(subscription)
                continue
            }
            feelPulse(of: subscription, at: now)
            pulses.add(subscription, at: now + pulseInterval)
        }
    }

    /// A client that takes what it is sent is there.
    private func feelPulse(of subscription: Subscription, at now: Duration) {
        let connection = subscription.connection
        subscription.isStuck = !connection.isWritable
        if subscription.isStuck { return }
        api.hear(subscription.reader, at: now)
        guard subscription.manner == .stream else { return }
        connection.stream(":\n\n")
        connection.flush()
    }
}
