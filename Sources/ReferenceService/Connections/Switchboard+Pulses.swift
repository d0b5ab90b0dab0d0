import ChatDesk

/// Signs of life of those who wait for events.
extension Switchboard {
    /// Often enough that nobody counts as silent who waits for events.
    var pulseInterval: Duration { min(timeouts.keepAlive, api.desk.settings.absenceTimeout / 2) }

    /// Hears of those who wait for events before the desk may take them for silent, and ends what is stuck.
    func feelPulses(at now: Duration) {
        while let subscription = pulses.takeDue(by: now) {
            if subscription.isOpen { feelPulse(of: subscription, at: now) }
        }
    }

    /// Whether somebody takes the reader's events as they come. A dead client's socket takes them for a while, too.
    func isListening(_ reader: Reader) -> Bool {
        subscriptions.of(reader).contains { $0.delivery.isWritable && !$0.isStuck }
    }

    private func feelPulse(of subscription: Subscription, at now: Duration) {
        let isThere = subscription.delivery.beat()
        guard isThere || !subscription.isStuck else { return end(subscription, .silent) }
        if isThere { api.hear(subscription.reader, at: now) }
        subscription.isStuck = !isThere
        pulses.add(subscription, at: now + pulseInterval)
    }
}
