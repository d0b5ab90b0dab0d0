import ChatDesk
import Foundation
import GRDB
import Testing

@testable import ReferenceService

@Suite("A service that comes back")
struct RevivalTests {
    @Test("brings back who waits and who chats: places, tokens, unread events; and acknowledged messages are stored")
    func revival() async throws {
        try await Folder.temporary { folder in
            let before = try Life(folder)
            let agent = try before.signIn()
            let first = try before.wait(as: "b1")
            _ = try before.api.ask { $0.accept(first.chat, by: agent, at: $1) }
            let second = try before.wait(as: "b2")
            for number in 1...3 {
                _ = try before.api.ask { $0.write("No. \(number)", in: first.chat, by: agent, at: $1) }
            }
            try before.api.commit()
            let log = try #require(before.api.desk.visit(first.visit)?.log.events(after: 0))

            // The process dies: nothing is said, nothing is closed.
            let after = try Life(folder, from: before, secondsLater: 3)
            #expect(after.api.desk.visit(first.visit)?.log.events(after: 0) == log)
            #expect(after.api.desk.visit(first.visit)?.stage == .chatting(first.chat))
            #expect(after.api.desk.visit(second.visit)?.stage == .waiting(second.chat))
            #expect(after.api.desk.visit(token: first.token) == first.visit)
            #expect(after.api.desk.agent(agent)?.chats == [first.chat])
            #expect(try after.texts(of: first.chat) == ["No. 1", "No. 2", "No. 3"])
            let next = try after.api.ask { $0.write("No. 4", in: first.chat, by: agent, at: $1) }
            #expect(next.sequence == 4)
            #expect(after.api.now >= before.api.now + .seconds(3))
        }
    }

    @Test("gives those who were there time to come back, and misses them then")
    func absence() async throws {
        try await Folder.temporary { folder in
            let before = try Life(folder)
            let visitor = try before.wait(as: "b1")
            let after = try Life(folder, from: before, secondsLater: 3_600)
            #expect(after.api.desk.visit(visitor.visit) != nil)
            after.api.advance(to: after.api.now + .seconds(60))
            #expect(after.api.desk.visit(visitor.visit) == nil)
        }
    }

    @Test("begins anew once nobody was there, and counts its chats on")
    func renewal() async throws {
        try await Folder.temporary { folder in
            let before = try Life(folder)
            for number in 1...400 {
                let visitor = try before.wait(as: "b\(number)")
                _ = try before.api.ask { $0.leave(by: visitor.visit, at: $1) }
                for agent in before.api.desk.agents { try before.api.ask { $0.signOut(agent.id, at: $1) } }
                try before.api.commit()
            }
            #expect(try before.keptMoves() < 1_000)
            let after = try Life(folder, from: before, secondsLater: 1)
            #expect(try after.wait(as: "b1").chat == Chat.ID(401))
        }
    }

    @Test("keeps settings and transcripts, and says so, when a move is of another version")
    func unreadable() async throws {
        try await Folder.temporary { folder in
            let before = try Life(folder)
            let chat = try before.wait(as: "b1").chat
            try before.api.commit()
            try before.store.database.write {
                try $0.execute(sql: "UPDATE move SET move = '{\"fly\":{}}' WHERE id = 2")
            }
            let after = try Life(folder, from: before, secondsLater: 1)
            #expect(after.remark?.contains("move 2 can't be read") == true)
            #expect(after.api.desk.figures.visits == 0)
            #expect(try after.wait(as: "b2").chat > chat)
        }
    }

    @Test("keeps settings that were changed while it ran")
    func settings() async throws {
        try await Folder.temporary { folder in
            let before = try Life(folder)
            var settings = before.api.desk.settings
            settings.launchAfter = .seconds(77)
            before.api.set(settings, [])
            try before.api.commit()
            let after = try Life(folder, from: before, secondsLater: 1)
            #expect(after.api.desk.settings.launchAfter == .seconds(77))
        }
    }
}

@Suite("The service's file")
struct StoreTests {
    @Test("is for one service at a time")
    func lock() async throws {
        try await Folder.temporary { folder in
            let path = folder.appending(path: "new/service.sqlite").path
            let store = try Store(path: path)
            #expect(throws: StoreError.inUse(path: path)) { try Store(path: path) }
            withExtendedLifetime(store) {}
        }
    }

    @Test("is refused with a next step when it is no database, from the future, or nowhere")
    func unusable() async throws {
        try await Folder.temporary { folder in
            let text = folder.appending(path: "notes.txt")
            try Data(String(repeating: "not a database ", count: 100).utf8).write(to: text)
            #expect(throws: StoreError.self) { try Store(path: text.path) }

            let path = folder.appending(path: "newer.sqlite").path
            try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
            #expect(throws: StoreError.newer(path: path, version: 99)) { try Store(path: path) }
            #expect(throws: StoreError.self) { try Store(path: "/proc/none/service.sqlite") }
        }
    }
}

/// A service's life without its sockets, from its start to its sudden death.
private final class Life {
    let api: DeskAPI
    let store: Store
    let remark: String?
    private let wall: Duration

    init(_ folder: URL, from earlier: Life? = nil, secondsLater: Int = 0) throws {
        wall = (earlier?.wall ?? .seconds(1_700_000_000)) + .seconds(secondsLater)
        // Two connections to one file, as the first one is never closed: it is dead. Its lock is on another file.
        let path = folder.appending(path: "service.sqlite").path
        try? FileManager.default.removeItem(atPath: path + ".lock")
        store = try Store(path: path)
        let revival = try Revival(from: store, tokens: NumberedTokens(), at: wall)
        remark = revival.remark
        let tokens = RandomTokens(from: SystemRandomNumberGenerator())
        api = DeskAPI(revival, of: store, accounts: Accounts(.tests, tokens: tokens), browsers: tokens, version: "1")
        api.set(try store.kept("settings") ?? Settings(), [])
        try api.commit()
    }

    func signIn() throws -> Agent.ID {
        let agent = try api.ask { $0.signIn(name: "Ann", chatsAtOnce: 1, at: $1) }.agent
        try api.ask { $0.setReady(true, by: agent, at: $1) }
        return agent
    }

    func wait(as browser: String) throws -> (visit: Visit.ID, token: String, chat: Chat.ID) {
        if api.desk.agents.isEmpty { _ = try signIn() }
        let view = try api.ask { $0.view(PageView(site: "shop", page: "/", browser: browser), at: $1) }
        guard case .waiting(let waiting) = try api.ask({ $0.openChat(by: view.visit, at: $1) }) else {
            throw NotWaiting()
        }
        try api.commit()
        return (view.visit, view.token, waiting.chat)
    }

    struct NotWaiting: Error {}

    func texts(of chat: Chat.ID) throws -> [String] {
        try store.database.read { database in
            let sql = "SELECT text FROM message WHERE chat = ? ORDER BY seq"
            return try String.fetchAll(database, sql: sql, arguments: [chat.number])
        }
    }

    func keptMoves() throws -> Int {
        try store.database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM move") ?? 0 }
    }
}

/// A folder for the time of a test.
enum Folder {
    static func temporary(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "dwell-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder)
    }
}
