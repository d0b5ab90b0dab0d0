import ChatDesk

/// Who waits for events.
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
}
