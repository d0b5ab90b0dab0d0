import ChatDesk
import NIOCore

/// Connects the API with the connections, on the one event loop that owns both; hence no locks.
///
/// Events are pulled from the desk's logs by cursor: an effect only says whose log has grown. A connection that can't
/// take more is skipped, and pulls again when it can.
final class Switchboard {
    private enum Due {
        case keepAlive(Subscription)
        case release(Subscription)
    }

    private let api: DeskAPI
    private let loop: any EventLoop
    private let start: NIODeadline
    private var subscriptions = Subscriptions()
    private var connections: [ObjectIdentifier: Connection] = [:]
    private var agenda = Agenda<Due>()
    private var alarm: (at: Duration, task: Scheduled<Void>)?

    init(_ api: DeskAPI, on loop: any EventLoop) {
        self.api = api
        self.loop = loop
        self.start = .now()
    }

    /// Answers a request, or keeps its connection until there is something to say.
    func receive(_ request: Request, on connection: Connection) {
        let now = now
        let answer = api.answer(request, at: now)
        publish()
        switch answer {
        case .reply(let reply): connection.send(reply)
        case .stream(let reader, let cursor): stream(to: reader, after: cursor, on: connection, at: now)
        case .hold(let reader, let cursor, let time): hold(reader, after: cursor, until: now + time, on: connection)
        }
        setAlarm()
    }

    /// Ends all streams and held polls, and closes all connections.
    func stop() {
        alarm?.task.cancel()
        for subscription in subscriptions.all { end(subscription) }
        for connection in connections.values { connection.close() }
    }
}

// MARK: - Connections

extension Switchboard {
    func opened(_ connection: Connection) { connections[ObjectIdentifier(connection)] = connection }

    func closed(_ connection: Connection) {
        connections[ObjectIdentifier(connection)] = nil
        if let subscription = subscriptions.on(connection) { close(subscription) }
    }

    /// The connection can take more.
    func drained(_ connection: Connection) {
        if let subscription = subscriptions.on(connection) { bring(subscription) }
    }
}

// MARK: - Subscriptions

extension Switchboard {
    private func stream(to reader: Reader, after cursor: Int, on connection: Connection, at now: Duration) {
        connection.beginStream()
        let subscription = open(Subscription(reader, .stream, after: cursor, on: connection))
        agenda.add(.keepAlive(subscription), at: now + Limits.keepAlive)
        bring(subscription)
    }

    private func hold(_ reader: Reader, after cursor: Int, until deadline: Duration, on connection: Connection) {
        let subscription = open(Subscription(reader, .poll, after: cursor, on: connection))
        bring(subscription)
        if subscription.isOpen { agenda.add(.release(subscription), at: deadline) }
    }

    private func open(_ subscription: Subscription) -> Subscription {
        subscriptions.add(subscription)
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
            guard subscription.connection.isWritable else { return }
            let events = api.events(of: subscription.reader, after: subscription.cursor)
            guard let last = events.last else { return }
            subscription.cursor = last.id
            subscription.connection.stream(events.map(\.streamed).joined())
        }
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
        guard let next = [api.desk.nextDeadline, agenda.next].compactMap(\.self).min() else { return }
        if let alarm, alarm.at <= next { return }
        alarm?.task.cancel()
        let deadline = start + .nanoseconds(Int64((next / .nanoseconds(1)).rounded(.up)))
        let switchboard = NIOLoopBound(self, eventLoop: loop)
        alarm = (next, loop.scheduleTask(deadline: deadline) { switchboard.value.wake() })
    }

    private func wake() {
        alarm = nil
        let now = now
        api.advance(to: now)
        publish()
        while let due = agenda.takeDue(by: now) { meet(due, at: now) }
        publish()
        setAlarm()
    }

    private func meet(_ due: Due, at now: Duration) {
        switch due {
        case .release(let poll): end(poll)
        case .keepAlive(let stream):
            guard stream.isOpen else { return }
            stream.connection.stream(":\n\n")
            try? api.hear(stream.reader)  // Refused only once the visit is over; then its streams have ended.
            agenda.add(.keepAlive(stream), at: now + Limits.keepAlive)
        }
    }
}
