import GRDB
import GRDBSQLite

/// Appends observations as rows, within a transaction.
///
/// By SQLite's own functions, and without a copy of a text: GRDB's way of handing over values takes as long again as
/// the insert does. A statement is stepped as long as what is bound to it lives.
struct ObservationInsert {
    private let statement: Statement
    private let connection: SQLiteConnection?
    private var writer = FactWriter()

    init(in database: Database) throws {
        statement = try database.cachedStatement(sql: RunSchema.insertObservation)
        connection = database.sqliteConnection
    }

    mutating func append(_ observation: Observation) throws {
        try writer.write(observation.fact)
        let (subject, number) = Self.columns(observation.subject)
        bind(observation.at, at: 1)
        bind(UnsafeBufferPointer(start: subject.utf8Start, count: subject.utf8CodeUnitCount), at: 2)
        bind(number, at: 3)
        var kind = writer.kind
        try kind.withUTF8 { kind in
            bind(kind, at: 4)
            try writer.payload.withUnsafeBufferPointer { payload in
                bind(payload, at: 5)
                try step()
            }
        }
    }

    private func bind(_ value: Double, at place: Int32) {
        sqlite3_bind_double(statement.sqliteStatement, place, value)
    }

    private func bind(_ value: Int?, at place: Int32) {
        if let value {
            sqlite3_bind_int64(statement.sqliteStatement, place, Int64(value))
        } else {
            sqlite3_bind_null(statement.sqliteStatement, place)
        }
    }

    /// Text in UTF-8, of which SQLite makes no copy.
    private func bind(_ text: UnsafeBufferPointer<UInt8>, at place: Int32) {
        text.withMemoryRebound(to: CChar.self) { text in
            _ = sqlite3_bind_text(statement.sqliteStatement, place, text.baseAddress, Int32(text.count), nil)
        }
    }

    private func step() throws {
        let code = sqlite3_step(statement.sqliteStatement)
        defer { sqlite3_reset(statement.sqliteStatement) }
        guard code != SQLITE_DONE else { return }
        throw DatabaseError(code, of: connection, sql: RunSchema.insertObservation)
    }

    private static func columns(_ subject: Observation.Subject) -> (StaticString, Int?) {
        switch subject {
        case .visitor(let number): ("visitor", number)
        case .agent(let number): ("agent", number)
        case .run: ("run", nil)
        }
    }
}
