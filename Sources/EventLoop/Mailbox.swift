public import DequeModule

/// Values from many producers to one waiting consumer on the same loop, first in, first out.
///
/// It belongs to its loop: whoever touches it elsewhere is trapped. Nothing sent is lost while the mailbox lives; there
/// is no bound, so a producer that can outrun its consumer needs one of its own.
public final class Mailbox<Element> {
    private let loop: EventLoop
    // Users' compilers see it, so that each makes a mailbox of its own type instead of asking the type at run time.
    @usableFromInline var elements = Deque<Element>(minimumCapacity: 4)
    private var consumer: WaiterID?
    /// Whether ``close()`` was called. What was sent before can still be taken.
    public private(set) var isClosed = false

    /// A new mailbox, open and empty.
    public init(on loop: EventLoop) {
        self.loop = loop
    }

    /// How many elements wait to be taken.
    public var count: Int { elements.count }

    /// Adds an element and wakes the consumer. After ``close()`` it is dropped.
    @inlinable
    public func send(_ element: Element) {
        guard !isClosed else { return }
        elements.append(element)
        wakeConsumer()
    }

    /// The next element; or nil when `deadline` passed or the mailbox is closed, and nothing is left to take.
    ///
    /// An element that is there is returned whatever the deadline. Without a deadline it waits for ever.
    /// One consumer at a time.
    ///
    /// - Throws: `CancellationError` when the waiting task is cancelled.
    @inlinable
    public func next(until deadline: Duration? = nil) async throws -> Element? {
        if elements.isEmpty, !isClosed { try await wait(until: deadline) }
        return elements.popFirst()
    }

    /// All that waits to be taken.
    func drain() -> [Element] {
        defer { elements.removeAll() }
        return Array(elements)
    }

    /// Takes no more elements, and ends the consumer's wait.
    public func close() {
        isClosed = true
        wakeConsumer()
    }

    @usableFromInline
    func wait(until deadline: Duration?) async throws {
        precondition(consumer == nil, "A mailbox has one consumer at a time.")
        let waiter = loop.reserve(until: deadline)
        consumer = waiter
        defer { consumer = nil }
        if await loop.wait(as: waiter) == .cancelled { throw CancellationError() }
    }

    @usableFromInline
    func wakeConsumer() {
        if let consumer { loop.wake(consumer) }
    }
}
