import Dispatch
import GRDB

/// Moves what was written ahead into the file, every few seconds, on a thread and a connection of its own.
final class Tidier: Sendable {
    // Dispatch's sources may be used from any thread, though they don't say so.
    private nonisolated(unsafe) let timer: any DispatchSourceTimer

    init(path: String) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
        let database = try DatabaseQueue(path: path, configuration: configuration)
        timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "dwell.store.tidier"))
        timer.schedule(deadline: .now() + 5, repeating: 5)
        timer.setEventHandler {
            // One that fails, because the disk is full for instance, is tried again; the commits say so themselves.
            _ = try? database.writeWithoutTransaction { try $0.checkpoint(.passive) }
        }
        timer.resume()
    }

    deinit { timer.cancel() }
}
