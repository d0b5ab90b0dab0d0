import Foundation

/// What Ctrl-C means during a run: the first one sends the visitors home and lets the report be written, the second one
/// stops at once.
enum Interruption {
    static func guarding<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let work = Task { try await body() }
        let listening = Task {
            var count = 0
            for await _ in Stop.signals() {
                count += 1
                if count > 1 { exit(130) }
                Terminal.tell(
                    "\nInterrupted: the visitors leave, and the report is written. Ctrl-C again stops at once."
                )
                work.cancel()
            }
        }
        defer { listening.cancel() }
        return try await work.value
    }
}
