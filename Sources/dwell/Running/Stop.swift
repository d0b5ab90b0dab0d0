import ArgumentParser
import Dispatch
import Foundation

/// The ways in which a command is told to stop.
enum Stop {
    /// Does it until it is done. The first Ctrl-C, request to terminate, or closed terminal cancels it: visitors are
    /// sent home and the report is written. The second one stops at once.
    static func guarding<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let work = Task { try await body() }
        let listening = Task {
            var isFirst = true
            for await _ in signals() {
                guard isFirst else { Foundation.exit(ExitCode.interrupted.rawValue) }
                isFirst = false
                Terminal.tell(
                    "\nInterrupted: the visitors leave, and the report is written. Ctrl-C again stops at once."
                )
                work.cancel()
            }
        }
        defer { listening.cancel() }
        return try await work.value
    }

    /// Returns at the first Ctrl-C, or when the process is asked to terminate. After that they end it at once.
    static func onSignal() async {
        for await _ in signals() { return }
    }

    /// Returns when standard input ends: when whoever started this process is gone. Ctrl-C and a closed
    /// terminal are left to them.
    static func whenInputEnds() async {
        for number in [SIGINT, SIGHUP] { signal(number, SIG_IGN) }
        while let bytes = try? FileHandle.standardInput.read(upToCount: 1024), !bytes.isEmpty {}
    }

    /// One element for each Ctrl-C, request to terminate, or closed terminal, which have their usual effect again
    /// afterwards.
    private static func signals() -> AsyncStream<Int32> {
        AsyncStream { continuation in
            let sources = SignalSources { continuation.yield($0) }
            continuation.onTermination = { _ in sources.cancel() }
        }
    }
}

/// Listens for signals until it is cancelled.
// Dispatch sources are safe to cancel from any thread; they are only not marked so.
private final class SignalSources: @unchecked Sendable {
    private static let numbers = [SIGINT, SIGTERM, SIGHUP]

    private let sources: [any DispatchSourceSignal]

    init(_ heard: @escaping @Sendable (Int32) -> Void) {
        sources = Self.numbers.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { heard(number) }
            source.resume()
            return source
        }
    }

    func cancel() {
        for source in sources { source.cancel() }
        for number in Self.numbers { signal(number, SIG_DFL) }
    }
}
