import ChatDesk
import GRDB

extension ChatDesk.Record {
    /// Writes the record into its table. Writing it twice does no harm: a replayed desk may tell it again.
    func write(to database: Database, epoch: Duration) throws {
        let label = { (at: Duration) in (epoch + at) / .milliseconds(1) }
        switch self {
        case .began(let chat, let visit, let site, let queue, let kind, let at):
            try database.cachedStatement(
                sql: "INSERT OR IGNORE INTO chat (id, visit, site, queue, kind, began_ms) VALUES (?, ?, ?, ?, ?, ?)"
            ).execute(arguments: [chat.number, visit.description, site, queue, kind.rawValue, label(at)])
        case .answered(let chat, _, let name, let at):
            try database.cachedStatement(
                sql: "UPDATE chat SET answered_ms = COALESCE(answered_ms, ?), agent = ? WHERE id = ?"
            ).execute(arguments: [label(at), name, chat.number])
        case .takenOver(let chat, _, let name, _):
            try database.cachedStatement(sql: "UPDATE chat SET agent = ? WHERE id = ?")
                .execute(arguments: [name, chat.number])
        case .transferred: break
        case .wrote(let message):
            try database.cachedStatement(
                sql: "INSERT OR IGNORE INTO message (id, chat, seq, side, text, at_ms) VALUES (?, ?, ?, ?, ?, ?)"
            ).execute(
                arguments: [
                    message.id.number, message.chat.number, message.sequence, message.from.rawValue, message.text,
                    label(message.at),
                ]
            )
        case .leftMessage(let message):
            let (draft, sql) = (message.draft, KeptLeftMessage.insertion)
            try database.cachedStatement(sql: sql).execute(
                arguments: [
                    message.visit.description, message.queue, message.reason.rawValue, draft.name, draft.email,
                    draft.phone, draft.text, label(message.at),
                ]
            )
        case .ended(let chat, let ending, let at):
            try database.cachedStatement(sql: "UPDATE chat SET ended_ms = ?, ending = ? WHERE id = ?")
                .execute(arguments: [label(at), ending.rawValue, chat.number])
        }
    }
}
