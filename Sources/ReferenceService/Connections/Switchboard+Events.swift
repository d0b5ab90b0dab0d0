import ChatDesk

/// Who is brought what.
extension Switchboard {
    /// Tells those whom the desk's effects concern.
    func publish() {
        let effects = api.takeEffects()
        var readers: Set<Reader> = []
        for effect in effects {
            switch effect {
            case .tellVisitor(let visit, _): readers.insert(.visit(visit))
            case .tellAgent(let agent, _): readers.insert(.agent(agent))
            case .visitEnded(let visit): endAll(of: .visit(visit), after: effects)
            case .agentSignedOut(let agent): endAll(of: .agent(agent), after: effects)
            case .recorded, .moved: break
            }
        }
        for reader in readers { subscriptions.of(reader).forEach(bring) }
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
        deliver(events, to: subscription)
        return events.count == Limits.eventsAtOnce
    }

    /// Brings a reader who goes what he is told last, unless he hasn't taken what is before it.
    private func endAll(of reader: Reader, after effects: [Effect]) {
        let last = api.events(of: reader, in: effects)
        for subscription in subscriptions.of(reader) {
            let unseen = last.drop { $0.id <= subscription.cursor }
            if unseen.first?.id == subscription.cursor + 1 { deliver(Array(unseen), to: subscription) }
            end(subscription, .over)
        }
    }

    private func deliver(_ events: [EventLine], to subscription: Subscription) {
        // A reply lets in the connection's next request, which may be to wait again.
        if !subscription.delivery.isLasting { close(subscription) }
        subscription.cursor = subscription.delivery.deliver(events) ?? subscription.cursor
    }
}
