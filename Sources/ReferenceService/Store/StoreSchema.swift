/// The tables of the service's file. Times are milliseconds since the Unix epoch, but for a move's.
///
/// `kept` has what there is one of, as JSON: the settings, the passwords' hashes, the desk's beginning. `move` has what
/// the desk has done since it was last quiet, in order; `at_ns` is nanoseconds since the desk's zero. The rest stays:
/// `chat`, `message`, `left_message`.
enum StoreSchema {
    /// Raised whenever a file of the new shape could be misread by an older version.
    static let version = 1

    static let tables = """
        CREATE TABLE kept (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE move (id INTEGER PRIMARY KEY, at_ns INTEGER NOT NULL, move TEXT NOT NULL);
        CREATE TABLE chat (
            id INTEGER PRIMARY KEY,
            visit TEXT NOT NULL,
            site TEXT NOT NULL,
            queue TEXT NOT NULL,
            kind TEXT NOT NULL,
            began_ms REAL NOT NULL,
            answered_ms REAL,
            ended_ms REAL,
            ending TEXT,
            agent TEXT
        );
        CREATE INDEX chat_began ON chat (began_ms);
        CREATE TABLE message (
            id INTEGER PRIMARY KEY,
            chat INTEGER NOT NULL,
            seq INTEGER NOT NULL,
            side TEXT NOT NULL,
            text TEXT NOT NULL,
            at_ms REAL NOT NULL
        );
        CREATE INDEX message_chat ON message (chat, seq);
        CREATE TABLE left_message (
            id INTEGER PRIMARY KEY,
            visit TEXT NOT NULL,
            queue TEXT NOT NULL,
            reason TEXT NOT NULL,
            name TEXT,
            email TEXT,
            phone TEXT,
            text TEXT NOT NULL,
            at_ms REAL NOT NULL,
            UNIQUE (visit, at_ms)
        );
        """
}
