import ChatDesk
import GRDB

/// A chat as it is kept; times since the Unix epoch.
struct KeptChat: FetchableRecord {
    let id: Int
    let visit, site, queue, kind: String
    let began: Double
    let answered, ended: Double?
    let ending, agent: String?
    /// How many messages both sides wrote.
    let messages: Int

    static let columns = """
        id, visit, site, queue, kind, began_ms, answered_ms, ended_ms, ending, agent,
        (SELECT count(*) FROM message WHERE chat = chat.id)
        """

    init(row: Row) {
        (id, visit, site, queue, kind) = (row[0], row[1], row[2], row[3], row[4])
        (began, answered, ended) = (row[5], row[6], row[7])
        (ending, agent, messages) = (row[8], row[9], row[10])
    }
}

/// A message as it is kept; its time since the Unix epoch.
struct KeptMessage: FetchableRecord {
    let id, sequence: Int
    let from, text: String
    let at: Double

    init(row: Row) { (id, sequence, from, text, at) = (row[0], row[1], row[2], row[3], row[4]) }
}

extension Store {
    /// The chats that began in a span of time, after the one with this number, in the order of beginning.
    func chats(began: Range<Duration>, after id: Int, atMost count: Int) throws(StoreError) -> [KeptChat] {
        try StoreError.wrapping {
            try database.read { database in
                let sql = """
                    SELECT \(KeptChat.columns) FROM chat
                    WHERE began_ms >= ? AND began_ms < ? AND id > ? ORDER BY id LIMIT ?
                    """
                let arguments: StatementArguments = [
                    began.lowerBound / .milliseconds(1), began.upperBound / .milliseconds(1), id, count,
                ]
                return try KeptChat.fetchAll(database, sql: sql, arguments: arguments)
            }
        }
    }

    /// One chat; `nil` if there never was one.
    func chat(_ id: Chat.ID) throws(StoreError) -> KeptChat? {
        try StoreError.wrapping {
            try database.read { database in
                let sql = "SELECT \(KeptChat.columns) FROM chat WHERE id = ?"
                return try KeptChat.fetchOne(database, sql: sql, arguments: [id.number])
            }
        }
    }

    /// What was written in a chat, in order.
    func messages(of chat: Chat.ID) throws(StoreError) -> [KeptMessage] {
        try StoreError.wrapping {
            try database.read { database in
                let sql = "SELECT id, seq, side, text, at_ms FROM message WHERE chat = ? ORDER BY seq"
                return try KeptMessage.fetchAll(database, sql: sql, arguments: [chat.number])
            }
        }
    }
}
