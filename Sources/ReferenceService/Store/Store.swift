import Foundation
import GRDB

/// The service's SQLite file: settings, the desk's moves, chats and their messages. Made on first use.
///
/// Commits are written ahead and not forced to the disk: what was committed survives the death of the process, and all
/// but the last seconds survive that of the machine. A second connection, on a thread of its own, moves the written
/// ahead pages into the file, so that no commit ever waits for the disk.
public final class Store: Sendable {
    /// The file; `nil` for a store in memory.
    public let path: String?
    let database: DatabaseQueue
    private let lock: FileLock?
    private let tidier: Tidier?

    /// Opens the file, or makes it, with the folders above it.
    ///
    /// - Throws: ``StoreError``: in use, from a newer version, or no database.
    public init(path: String) throws(StoreError) {
        self.path = path
        lock = try FileLock(path: path)
        // It holds what visitors wrote, and the tokens of who is there: nobody else on the machine may read it.
        close(open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600))
        do {
            database = try DatabaseQueue(path: path, configuration: Self.configuration)
            try Self.prepare(database, path: path)
            tidier = try Tidier(path: path)
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            throw .unusable(path: path, reason: error.message ?? error.resultCode.description)
        } catch {
            throw .unusable(path: path, reason: "\(error)")
        }
    }

    /// A store that forgets everything with the process. It keeps no moves: there is nothing to come back to.
    public init() throws(StoreError) {
        path = nil
        lock = nil
        tidier = nil
        database = try StoreError.wrapping {
            let database = try DatabaseQueue()
            try Self.prepare(database, path: "in memory")
            return database
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        // The tidier's connection may just be opening or closing.
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            try database.execute(
                sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0"
            )
        }
        return configuration
    }

    private static func prepare(_ database: DatabaseQueue, path: String) throws {
        try database.write { database in
            let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            guard version <= StoreSchema.version else { throw StoreError.newer(path: path, version: version) }
            guard version == 0 else { return }
            try database.execute(sql: StoreSchema.tables)
            try database.execute(sql: "PRAGMA user_version = \(StoreSchema.version)")
        }
    }
}

// MARK: - What there is one of

extension Store {
    /// A value under its name; `nil` if there is none, or none that this version can read.
    func kept<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws(StoreError) -> Value? {
        let text = try StoreError.wrapping {
            try database.read {
                try String.fetchOne($0, sql: "SELECT value FROM kept WHERE name = ?", arguments: [name])
            }
        }
        return text.flatMap { try? JSONDecoder().decode(type, from: Data($0.utf8)) }
    }

    /// Keeps a value under its name, instead of an earlier one.
    func keep(_ value: some Encodable, as name: String) throws(StoreError) {
        try StoreError.wrapping {
            try database.write { try Self.keep(value, as: name, in: $0) }
        }
    }

    static func keep(_ value: some Encodable, as name: String, in database: Database) throws {
        let text = String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
        try database.execute(sql: "INSERT OR REPLACE INTO kept (name, value) VALUES (?, ?)", arguments: [name, text])
    }
}
