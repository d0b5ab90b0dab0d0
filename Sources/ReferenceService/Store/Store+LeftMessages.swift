import ChatDesk
import GRDB

/// A left message as it is kept; its time since the Unix epoch.
struct KeptLeftMessage: FetchableRecord {
    let queue, reason, text: String
    let name, email, phone: String?
    let at: Double

    /// Keeps one; the same one twice is kept once.
    static let insertion = """
        INSERT OR IGNORE INTO left_message (visit, queue, reason, name, email, phone, text, at_ms)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """

    init(row: Row) {
        (queue, reason, text) = (row[0], row[1], row[2])
        (name, email, phone, at) = (row[3], row[4], row[5], row[6])
    }
}

extension Store {
    /// The latest left messages, the latest first.
    func leftMessages(atMost count: Int) throws(StoreError) -> [KeptLeftMessage] {
        try StoreError.wrapping {
            try database.read { database in
                let sql = """
                    SELECT queue, reason, text, name, email, phone, at_ms FROM left_message ORDER BY id DESC LIMIT ?
                    """
                return try KeptLeftMessage.fetchAll(database, sql: sql, arguments: [count])
            }
        }
    }
}
