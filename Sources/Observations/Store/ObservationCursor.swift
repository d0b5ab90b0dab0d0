import GRDB
import GRDBSQLite

/// Reads observations back from their rows, one after the other. The counterpart of ``ObservationInsert``.
struct ObservationCursor {
    private let statement: Statement
    private let connection: SQLiteConnection?
    private var reader = FactReader()

    /// - Parameter ids: of the rows, in their order.
    init(_ ids: ClosedRange<Int>, in database: Database) throws {
        statement = try database.makeStatement(sql: RunSchema.selectObservations)
        try statement.setArguments([ids.lowerBound, ids.upperBound])
        connection = database.sqliteConnection
    }

    /// The next one; nil after the last.
    mutating func next() throws -> Observation? {
        switch sqlite3_step(statement.sqliteStatement) {
        case SQLITE_ROW: try observation()
        case SQLITE_DONE: nil
        case let code: throw DatabaseError(code, of: connection, sql: RunSchema.selectObservations)
        }
    }

    private mutating func observation() throws -> Observation {
        Observation(
            at: sqlite3_column_double(statement.sqliteStatement, 0),
            subject: try Observation.Subject(text(at: 1), number: number(at: 2)),
            fact: try reader.fact(kind: text(at: 3), detail: text(at: 4))
        )
    }

    private func number(at column: Int32) -> Int? {
        guard sqlite3_column_type(statement.sqliteStatement, column) != SQLITE_NULL else { return nil }
        return Int(sqlite3_column_int64(statement.sqliteStatement, column))
    }

    private func text(at column: Int32) -> String {
        let start = sqlite3_column_text(statement.sqliteStatement, column)
        let count = sqlite3_column_bytes(statement.sqliteStatement, column)
        return String(decoding: UnsafeBufferPointer(start: start, count: Int(count)), as: UTF8.self)
    }
}

extension Observation.Subject {
    fileprivate init(_ subject: String, number: Int?) throws {
        switch (subject, number) {
        case ("visitor", let number?): self = .visitor(number)
        case ("agent", let number?): self = .agent(number)
        case ("run", nil): self = .run
        default: throw UnknownSubject(subject: subject)
        }
    }
}

/// A row is about somebody whom this version does not know.
struct UnknownSubject: Error {
    var subject: String
}

extension DatabaseError {
    /// What SQLite says of what just failed.
    init(_ code: Int32, of connection: SQLiteConnection?, sql: String) {
        let message = sqlite3_errmsg(connection).map { String(cString: $0) }
        self.init(resultCode: ResultCode(rawValue: code), message: message, sql: sql)
    }
}
