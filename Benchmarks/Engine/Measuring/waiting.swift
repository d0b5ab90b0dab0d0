import Dispatch
import Synchronization

/// Runs asynchronous code while the main thread waits for it: valgrind can't follow a program whose main thread is
/// given away, as an asynchronous `main` does.
public func waiting(for body: @escaping @Sendable () async throws -> Void) throws {
    let (ended, fault) = (DispatchSemaphore(value: 0), Fault())
    Task.detached {
        do { try await body() } catch { fault.value.withLock { $0 = error } }
        ended.signal()
    }
    ended.wait()
    if let error = fault.value.withLock(\.self) { throw error }
}

private final class Fault: Sendable {
    let value = Mutex<(any Error)?>(nil)
}
