import Dispatch
import Foundation

/// The ways in which a command is told to stop.
enum Stop {
    /// Returns at the first Ctrl-C, or when the process is asked to terminate.
    static func onSignal() async {
        for await _ in signals() { return }
    }

    /// Returns when standard input ends: when whoever started this process is gone. Ctrl-C is left to them.
    static func whenInputEnds() async {
        signal(SIGINT, SIG_IGN)
        while let bytes = try? FileHandle.standardInput.read(upToCount: 1024), !bytes.isEmpty {}
    }

    /// One element for each Ctrl-C or request to terminate.
    static func signals() -> AsyncStream<Int32> {
        AsyncStream { continuation in
            let sources = [SIGINT, SIGTERM].map { number in
                signal(number, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
                source.setEventHandler { continuation.yield(number) }
                source.resume()
                return source
            }
            let kept = Kept(sources)
            continuation.onTermination = { _ in kept.cancel() }
        }
    }
}

/// Keeps the signal sources as long as somebody listens.
// Dispatch sources are safe to cancel from any thread; they are only not marked so.
private struct Kept: @unchecked Sendable {
    let sources: [any DispatchSourceSignal]

    init(_ sources: [any DispatchSourceSignal]) {
        self.sources = sources
    }

    func cancel() {
        for source in sources { source.cancel() }
    }
}
