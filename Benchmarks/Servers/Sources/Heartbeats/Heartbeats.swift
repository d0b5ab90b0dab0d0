/// The server-sent events of one stream: the first at once, then one each period until the stream is cancelled.
public struct Heartbeats: AsyncSequence, Sendable {
    public init() {}

    public func makeAsyncIterator() -> Iterator { Iterator() }

    public struct Iterator: AsyncIteratorProtocol {
        private var due = MonotonicInstant.now()

        /// Waits for the next event. Throws `CancellationError` when the stream's task is cancelled.
        public mutating func next() async throws -> String? {
            let wait = due.nanoseconds - MonotonicInstant.now().nanoseconds
            if wait > 0 {
                try await Task.sleep(for: .nanoseconds(wait), tolerance: .zero, clock: .suspending)
            }
            defer { due.nanoseconds += MonotonicInstant.period }
            return due.event
        }
    }
}
