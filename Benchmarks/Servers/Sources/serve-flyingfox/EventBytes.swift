import FlyingSocks
import Heartbeats

/// The heartbeats as the bytes that FlyingFox sends: one buffer an event.
struct EventBytes: AsyncBufferedSequence {
    typealias Element = UInt8

    func makeAsyncIterator() -> Iterator { Iterator() }

    struct Iterator: AsyncBufferedIteratorProtocol {
        private var events = Heartbeats().makeAsyncIterator()

        mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
            try await events.next().map { Array($0.utf8) }
        }

        /// FlyingFox takes whole buffers; single bytes would have to be held between calls.
        mutating func next() async throws -> UInt8? {
            preconditionFailure("an event is read as a buffer")
        }
    }
}
