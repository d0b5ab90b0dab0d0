import GRDB
import GRDBSQLite

/// A statement that appends a certain number of observations as rows, within a transaction.
///
/// By SQLite's own functions, and without a copy of a text: GRDB's way of handing over values takes as long again as
/// the insert does. A statement is stepped as long as what is bound to it lives.
struct ObservationInsert {
    private static let columns: Int32 = 5

    private let count: Int
    private let statement: Statement
    private let connection: SQLiteConnection?
    private var writer = FactWriter()
    /// The kinds and the payloads of all rows, one after the other, and where each ends.
    private var texts: [UInt8] = []
    private var ends: [Int] = []

    init(of count: Int, in database: Database) throws {
        self.count = count
        statement = try database.cachedStatement(sql: RunSchema.insertObservations(count))
        connection = database.sqliteConnection
    }

    /// Appends as many as the statement was made for.
    mutating func append(_ observations: ArraySlice<Observation>) throws {
        precondition(observations.count == count)
        try write(observations)
        try texts.withUnsafeBufferPointer { texts in
            var start = 0
            for (row, observation) in observations.enumerated() {
                let (kind, end) = (ends[2 * row], ends[2 * row + 1])
                let first = Int32(row) * Self.columns
                bind(observation, from: first)
                bind(UnsafeBufferPointer(rebasing: texts[start..<kind]), at: first + 4)
                bind(UnsafeBufferPointer(rebasing: texts[kind..<end]), at: first + 5)
                start = end
            }
            try step()
        }
    }

    private mutating func write(_ observations: ArraySlice<Observation>) throws {
        texts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        for observation in observations {
            try writer.write(observation.fact)
            texts.append(contentsOf: writer.kind.utf8)
            ends.append(texts.count)
            texts.append(contentsOf: writer.payload)
            ends.append(texts.count)
        }
    }

    private func step() throws {
        let code = sqlite3_step(statement.sqliteStatement)
        defer { sqlite3_reset(statement.sqliteStatement) }
        guard code != SQLITE_DONE else { return }
        throw DatabaseError(code, of: connection, sql: RunSchema.insertObservations(count))
    }
}

// MARK: - Binding

extension ObservationInsert {
    /// All but its fact.
    private func bind(_ observation: Observation, from first: Int32) {
        let (subject, number) = Self.columns(observation.subject)
        sqlite3_bind_double(statement.sqliteStatement, first + 1, observation.at)
        bind(UnsafeBufferPointer(start: subject.utf8Start, count: subject.utf8CodeUnitCount), at: first + 2)
        if let number {
            sqlite3_bind_int64(statement.sqliteStatement, first + 3, Int64(number))
        } else {
            sqlite3_bind_null(statement.sqliteStatement, first + 3)
        }
    }

    /// Text in UTF-8, of which SQLite makes no copy.
    private func bind(_ text: UnsafeBufferPointer<UInt8>, at place: Int32) {
        text.withMemoryRebound(to: CChar.self) { text in
            _ = sqlite3_bind_text(statement.sqliteStatement, place, text.baseAddress, Int32(text.count), nil)
        }
    }

    private static func columns(_ subject: Observation.Subject) -> (StaticString, Int?) {
        switch subject {
        case .visitor(let number): ("visitor", number)
        case .agent(let number): ("agent", number)
        case .run: ("run", nil)
        }
    }
}
