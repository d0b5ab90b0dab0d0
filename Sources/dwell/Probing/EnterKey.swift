import Foundation

/// The Enter key, waited for without holding up the loop.
struct EnterKey {
    private let lines: AsyncStream<Void>

    init() {
        lines = AsyncStream { continuation in
            Thread.detachNewThread {
                while readLine() != nil { continuation.yield() }
                continuation.finish()
            }
        }
    }

    /// Returns at the next Enter, or when nothing can be typed any more.
    /// - Throws: `CancellationError` when the waiting task is cancelled.
    func pressed() async throws {
        Terminal.write("      Enter goes on. ")
        for await _ in lines { break }
        try Task.checkCancellation()
    }
}
