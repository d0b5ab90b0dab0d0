import GRDB

/// The tables of a run's file.
///
/// `run` has one row. Its columns are what people search for; `record` is the whole `RunRecord` as JSON, and wins.
/// `observation` has one row a fact, in the order in which they became known: `at_s` in seconds since the run began,
/// `subject` with its `number` (from 1; null for the run), the fact's `kind`, and its payload as a JSON object.
enum RunSchema {
    /// Raised whenever a file of the new shape could be misread by an older Dwell.
    static let version = 1

    static func create(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE run (
                    schema_version INTEGER NOT NULL,
                    dwell TEXT NOT NULL,
                    scenario TEXT NOT NULL,
                    seed TEXT NOT NULL,
                    started REAL NOT NULL,
                    duration_s REAL,
                    record TEXT NOT NULL
                );
                CREATE TABLE observation (
                    id INTEGER PRIMARY KEY,
                    at_s REAL NOT NULL,
                    subject TEXT NOT NULL CHECK (subject = 'visitor' OR subject = 'agent' OR subject = 'run'),
                    number INTEGER,
                    kind TEXT NOT NULL,
                    detail TEXT NOT NULL
                );
                """
        )
        try RunViews.create(in: database)
    }

    static let insertRun = """
        INSERT INTO run (schema_version, dwell, scenario, seed, started, duration_s, record)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """

    /// Inserts so many observations at once.
    static func insertObservations(_ count: Int) -> String {
        let rows = Array(repeating: "(?, ?, ?, ?, ?)", count: count).joined(separator: ", ")
        return "INSERT INTO observation (at_s, subject, number, kind, detail) VALUES \(rows)"
    }

    /// From one id to another.
    static let selectObservations = """
        SELECT at_s, subject, number, kind, detail FROM observation WHERE id BETWEEN ? AND ? ORDER BY id
        """

    static let selectLast = """
        SELECT max(id) FROM observation
        """
}
