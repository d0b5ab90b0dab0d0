import Foundation
import GRDB

/// The file of one run, `observations.sqlite`: its record, and its observations in the order in which they became
/// known. Append-only. What was appended survives a `kill -9`, and a finished run is one plain file; should the machine
/// itself fail, the last few megabytes may be lost.
public final class RunStore: Sendable {
    /// Where the file is.
    public let path: String
    private let queue: DatabaseQueue

    private init(path: String, queue: DatabaseQueue) {
        self.path = path
        self.queue = queue
    }

    /// Makes a new file for a run that begins. A file that exists is never written over.
    public static func create(at path: String, record: RunRecord) throws(RunStoreError) -> RunStore {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw RunStoreError(
                path: path,
                problem: "There is a run in this file already.",
                nextStep: "Choose another folder: observations are written once."
            )
        }
        return try blaming(path, nextStep: "See that the folder exists, is writable and has room.") {
            var configuration = Configuration()
            configuration.journalMode = .wal
            let store = RunStore(path: path, queue: try DatabaseQueue(path: path, configuration: configuration))
            try store.queue.write { database in
                try RunSchema.create(in: database)
                try insert(record, in: database)
            }
            return store
        }
    }

    /// Opens a run's file to read it: a finished run, or one that was cut off.
    public static func open(at path: String) throws(RunStoreError) -> RunStore {
        guard FileManager.default.fileExists(atPath: path) else {
            throw RunStoreError(
                path: path,
                problem: "There is no such file.",
                nextStep: "Name a run's folder, such as reports/<scenario>/<time>."
            )
        }
        let store = try blaming(path, nextStep: notARun) {
            var configuration = Configuration()
            configuration.readonly = true
            return RunStore(path: path, queue: try DatabaseQueue(path: path, configuration: configuration))
        }
        try store.checkVersion()
        return store
    }

    /// Appends observations, in order, as one transaction.
    public func append(_ observations: [Observation]) throws(RunStoreError) {
        try Self.blaming(path, nextStep: Self.notWritable) {
            try queue.write { database in
                var inserts = try ObservationInserts(in: database)
                try inserts.append(observations)
            }
        }
    }

    /// Completes the run's record, and folds the write-ahead log into the file so that it can be carried about alone.
    public func finish(_ record: RunRecord) throws(RunStoreError) {
        try Self.blaming(path, nextStep: Self.notWritable) {
            try queue.write { database in
                try database.execute(sql: "DELETE FROM run")
                try Self.insert(record, in: database)
            }
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        }
    }

    private static func insert(_ record: RunRecord, in database: Database) throws {
        try database.execute(
            sql: RunSchema.insertRun,
            arguments: [
                RunSchema.version, record.dwell, record.scenario, String(record.seed), record.started,
                record.duration, String(decoding: try JSONEncoder.ofRows.encode(record), as: UTF8.self),
            ]
        )
    }
}

// MARK: - Reading

extension RunStore {
    /// The run's record.
    public func record() throws(RunStoreError) -> RunRecord {
        try Self.blaming(path, nextStep: Self.notARun) {
            let text = try queue.read { try String.fetchOne($0, sql: "SELECT record FROM run") }
            return try JSONDecoder().decode(RunRecord.self, from: Data((text ?? "").utf8))
        }
    }

    /// Hands over the observations one by one, in the order in which they were appended, without holding them all.
    ///
    /// An error that `body` throws comes out inside the `RunStoreError`'s problem.
    public func forEach(_ body: (Observation) throws -> Void) throws(RunStoreError) {
        try Self.blaming(path, nextStep: Self.notARun) {
            try queue.read { try Self.forEach(in: 1...Int.max, of: $0, body) }
        }
    }

    /// All observations, in the order in which they were appended.
    public func observations() throws(RunStoreError) -> [Observation] {
        try stretches(into: []) { $0.append($1) }.flatMap(\.self)
    }

    /// The observations gathered in stretches, without holding them all: as many processor cores as there are each read
    /// a stretch of them.
    ///
    /// - Parameters:
    ///   - empty: what each begins with.
    ///   - note: takes the next observation of a stretch.
    /// - Returns: what was gathered, in the order in which the observations were appended.
    public func stretches<Gathering: Sendable>(
        into empty: Gathering,
        _ note: @Sendable (inout Gathering, Observation) -> Void
    ) throws(RunStoreError) -> [Gathering] {
        try Self.blaming(path, nextStep: Self.notARun) {
            let last = try queue.read { try Int.fetchOne($0, sql: RunSchema.selectLast) ?? 0 }
            let stretches = Self.stretches(upTo: last, cores: ProcessInfo.processInfo.activeProcessorCount)
            return try stretches.concurrentMap { ids in
                var gathering = empty
                try forEach(in: ids) { note(&gathering, $0) }
                return gathering
            }
        }
    }

    /// Over a connection of its own: one connection reads one thing at a time.
    private func forEach(in ids: ClosedRange<Int>, _ body: (Observation) throws -> Void) throws {
        var configuration = Configuration()
        configuration.readonly = true
        try DatabaseQueue(path: path, configuration: configuration).read { try Self.forEach(in: ids, of: $0, body) }
    }

    /// Fewer than this many observations are not worth another connection.
    private static let shortestStretch = 10_000

    /// Ids from 1 to the last, in stretches of about the same length: one a core, or fewer.
    static func stretches(upTo last: Int, cores: Int) -> [ClosedRange<Int>] {
        let count = max(1, min(cores, last / shortestStretch))
        return (0..<count).map { (last * $0 / count + 1)...max(1, last * ($0 + 1) / count) }
    }

    private static func forEach(
        in ids: ClosedRange<Int>,
        of database: Database,
        _ body: (Observation) throws -> Void
    ) throws {
        var cursor = try ObservationCursor(ids, in: database)
        while let observation = try cursor.next() { try body(observation) }
    }

    private func checkVersion() throws(RunStoreError) {
        let version = try Self.blaming(path, nextStep: Self.notARun) {
            try queue.read { try Int.fetchOne($0, sql: "SELECT schema_version FROM run") } ?? 0
        }
        guard version <= RunSchema.version else {
            throw RunStoreError(
                path: path,
                problem: "A newer Dwell wrote this file (schema \(version); this one reads \(RunSchema.version)).",
                nextStep: "Update Dwell to read it."
            )
        }
    }
}

// MARK: - Errors

extension RunStore {
    private static let notARun = "Name the observations.sqlite of a run that Dwell made; if it is one, it is damaged."
    private static let notWritable = "See that the disk has room and that nothing else writes this file."

    private static func blaming<Value>(
        _ path: String,
        nextStep: String,
        _ body: () throws -> Value
    ) throws(RunStoreError) -> Value {
        do {
            return try body()
        } catch let error as RunStoreError {
            throw error
        } catch let error as DatabaseError {
            let problem = "SQLite says: \(error.message ?? error.resultCode.description)."
            throw RunStoreError(path: path, problem: problem, nextStep: nextStep)
        } catch {
            throw RunStoreError(path: path, problem: "It can't be coded: \(error).", nextStep: nextStep)
        }
    }
}
