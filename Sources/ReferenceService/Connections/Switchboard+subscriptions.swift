import ChatDesk

/// Who waits for events, and is brought them.
extension Switchboard {
    /// - Parameter time: How long it may wait; without, it waits until it is ended.
    func subscribe(
        _ reader: Reader,
        by delivery: any Delivery,
        after cursor: Int,
        for time: Duration? = nil,
        on connection: Connection,
        at now: Duration
    ) {
        let subscription = Subscription(reader, delivery, after: cursor, on: connection)
        open(subscription)
        bring(subscription)
        guard subscription.isOpen else { return }
        if let time { agenda.add(.release(subscription), at: now + time) }
        if time.map({ $0 > pulseInterval }) ?? true { pulses.add(subscription, at: now + pulseInterval) }
    }

    private func open(_ subscription: Subscription) {
        subscriptions.add(subscription)
        subscriptions.of(subscription.reader).dropLast(Limits.subscriptions).forEach { end($0, .crowdedOut) }
        api.openStreams = subscriptions.lasting
    }

    /// Brings a subscription nothing more.
    func close(_ subscription: Subscription) {
        subscriptions.close(subscription)
        api.openStreams = subscriptions.lasting
    }

    /// Closes a subscription, and tells its client.
    func end(_ subscription: Subscription, _ ending: Ending) {
        guard subscription.isOpen else { return }
        close(subscription)
        subscription.delivery.end(ending)
    }

    /// Sends what the reader hasn't seen yet.
    func bring(_ subscription: Subscription) {
        while bringSome(subscription) {}
    }

    /// Sends as many events as are made ready at a time.
    ///
    /// - Returns: Whether there may be more, and they can be taken.
    private func bringSome(_ subscription: Subscription) -> Bool {
        guard subscription.isOpen, subscription.delivery.isWritable else { return false }
        let events = api.events(of: subscription.reader, after: subscription.cursor)
        guard !events.isEmpty else { return false }
        // A reply lets in the connection's next request, which may be to wait again.
        if !subscription.delivery.isLasting { close(subscription) }
        subscription.cursor = subscription.delivery.deliver(events) ?? subscription.cursor
        return events.count == Limits.eventsAtOnce
    }

    /// Tells those whom the desk's effects concern.
    func publish() {
        var readers: [Reader] = []
        for effect in api.takeEffects() {
            switch effect {
            case .tellVisitor(let visit, _): readers.append(.visit(visit))
            case .tellAgent(let agent, _): readers.append(.agent(agent))
            case .visitEnded(let visit): subscriptions.of(.visit(visit)).forEach { end($0, .over) }
            case .agentSignedOut(let agent): subscriptions.of(.agent(agent)).forEach { end($0, .over) }
            case .recorded, .moved: break
            }
        }
        for reader in Set(readers) { subscriptions.of(reader).forEach(bring) }
    }
}
