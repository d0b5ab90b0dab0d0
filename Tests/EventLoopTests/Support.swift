import EventLoop
import Glibc
import Synchronization

/// A number that any thread may add to.
final class Counter: Sendable {
    private let count = Atomic<Int>(0)

    var value: Int { count.load(ordering: .sequentiallyConsistent) }

    func add() { count.add(1, ordering: .sequentiallyConsistent) }
}

extension Mailbox {
    /// The next `count` elements.
    func take(_ count: Int) async throws -> [Element] {
        var taken: [Element] = []
        while taken.count < count, let element = try await next() { taken.append(element) }
        return taken
    }
}

/// How many epoll descriptors this process has open: one a live loop.
func openLoops() -> Int {
    (0..<20_000).count { descriptor in
        let link = [CChar](unsafeUninitializedCapacity: 64) { name, count in
            count = max(0, name.baseAddress.map { readlink("/proc/self/fd/\(descriptor)", $0, 64) } ?? 0)
        }
        return String(decoding: link.map(UInt8.init(bitPattern:)), as: UTF8.self).contains("eventpoll")
    }
}
