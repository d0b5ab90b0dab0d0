import ChatDesk

/// The subscriptions that are open, by reader and by connection.
struct Subscriptions {
    /// How many of them are streams or sockets.
    private(set) var lasting = 0
    private var byReader: [Reader: [Subscription]] = [:]
    private var byConnection: [ObjectIdentifier: Subscription] = [:]

    /// Everything that is open.
    var all: [Subscription] { Array(byConnection.values) }

    /// What a reader has open, oldest first: a few at most, one for each tab.
    func of(_ reader: Reader) -> [Subscription] { byReader[reader] ?? [] }

    /// What a connection has open: one request at a time.
    func on(_ connection: Connection) -> Subscription? { byConnection[ObjectIdentifier(connection)] }

    mutating func add(_ subscription: Subscription) {
        byReader[subscription.reader, default: []].append(subscription)
        byConnection[ObjectIdentifier(subscription.connection)] = subscription
        if subscription.delivery.isLasting { lasting += 1 }
    }

    mutating func close(_ subscription: Subscription) {
        guard subscription.isOpen else { return }
        subscription.isOpen = false
        byReader[subscription.reader]?.removeAll { $0 === subscription }
        if byReader[subscription.reader]?.isEmpty == true { byReader[subscription.reader] = nil }
        byConnection[ObjectIdentifier(subscription.connection)] = nil
        if subscription.delivery.isLasting { lasting -= 1 }
    }
}
