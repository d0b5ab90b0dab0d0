import ChatDesk
import Foundation
import GRDB

/// Where a desk began, and what it has done since.
struct Past {
    /// Where a desk began.
    struct Beginning: Codable {
        /// The wall time of the desk's zero, in seconds since the Unix epoch.
        var epoch: Double
        /// The ids that had been given when it began.
        var numbers: Numbers
        /// The local time of the desk's zero, in seconds since Monday 00:00: opening hours go by it.
        var sinceMonday: Double

        /// A desk whose zero is at a wall time, by the clocks of another: both since the Unix epoch.
        ///
        /// - Parameter sinceMonday: Its local time, if that isn't the machine's.
        init(epoch: Duration, numbers: Numbers, asOf now: Duration, sinceMonday: Duration?) {
            self.epoch = epoch / .seconds(1)
            self.numbers = numbers
            self.sinceMonday = (sinceMonday ?? LocalDay.sinceMonday(epoch, asOf: now)) / .seconds(1)
        }
    }

    var beginning: Beginning
    var moves: [Step]

    /// A move and when it was made, since the desk's zero.
    struct Step {
        var move: Move
        var at: Duration
    }
}

extension Store {
    /// What the desk has done since it was last quiet; `nil` if there is nothing.
    ///
    /// - Throws: ``StoreError``, also if a move is of a version that this one can't read.
    func past() throws(StoreError) -> Past? {
        guard let beginning = try kept("beginning", as: Past.Beginning.self) else { return nil }
        let moves = try StoreError.wrapping {
            let decoder = JSONDecoder()
            return try database.read { database in
                try Row.fetchAll(database, sql: "SELECT id, at_ns, move FROM move ORDER BY id").map { row in
                    try Past.Step(row, decoder)
                }
            }
        }
        return Past(beginning: beginning, moves: moves)
    }

    /// The numbers that a new desk goes on from: no chat and no message gets the id of one that is kept.
    func numbers() throws(StoreError) -> Numbers {
        var numbers = try kept("beginning", as: Past.Beginning.self)?.numbers ?? Numbers()
        let (chats, messages) = try StoreError.wrapping {
            try database.read { database in
                (
                    try Int.fetchOne(database, sql: "SELECT max(id) FROM chat") ?? 0,
                    try Int.fetchOne(database, sql: "SELECT max(id) FROM message") ?? 0
                )
            }
        }
        numbers.chats = max(numbers.chats, chats)
        numbers.messages = max(numbers.messages, messages)
        return numbers
    }

    /// Forgets what the desk has done: it is quiet, and begins anew.
    func begin(_ beginning: Past.Beginning) throws(StoreError) {
        try StoreError.wrapping {
            try database.write { database in
                try database.execute(sql: "DELETE FROM move")
                try Self.keep(beginning, as: "beginning", in: database)
            }
        }
    }
}

extension Past.Step {
    fileprivate init(_ row: Row, _ decoder: JSONDecoder) throws {
        let text: String = row[2]
        do {
            self.init(move: try decoder.decode(Move.self, from: Data(text.utf8)), at: .nanoseconds(row[1] as Int64))
        } catch {
            throw StoreError.unreadableMove(row[0], reason: "\(error)")
        }
    }
}

extension Duration {
    /// Whole nanoseconds, the loop's own unit.
    var inNanoseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}
