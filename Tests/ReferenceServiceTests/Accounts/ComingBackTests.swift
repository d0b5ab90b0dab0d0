import ChatDesk
import Foundation
import Testing

@testable import ReferenceService

@Suite("A service that is started again", .timeLimit(.minutes(1)))
struct ComingBackTests {
    @Test("keeps its generated passwords, and tells them once")
    func generated() async throws {
        try await Folder.temporary { folder in
            let store = try Store(path: folder.appending(path: "chat.sqlite").path)
            var told: [Passwords?] = []
            for _ in 1...2 {
                let service = ReferenceService(store: store, version: "1")
                _ = try await service.start()
                told.append(await service.generatedPasswords)
                await service.stop()
            }
            let first = try #require(told[0])
            #expect(told[1] == nil)
            #expect(try store.kept(Accounts.passwordsName, as: HashedPasswords.self)?.match(first) == true)
        }
    }

    @Test("takes new passwords instead of those that it keeps, and ends all sessions then")
    func changed() async throws {
        try await Folder.temporary { folder in
            let store = try Store(path: folder.appending(path: "chat.sqlite").path)
            var sessions = Sessions()
            _ = try PasswordsInForce(given: .tests, keptBy: store)
            sessions.begin(Session(token: "t", csrf: nil, roles: [.admin], heard: .zero), at: .zero)
            try store.keep(sessions, as: Accounts.sessionsName)
            _ = try PasswordsInForce(given: .tests, keptBy: store)
            #expect(try store.kept(Accounts.sessionsName, as: Sessions.self)?.count == 1)
            _ = try PasswordsInForce(given: .generated(), keptBy: store)
            #expect(try store.kept(Accounts.sessionsName, as: Sessions.self)?.count == 0)
        }
    }

    @Test("knows whoever was signed in, but for agents whom the desk has lost")
    func sessions() throws {
        var before = Sessions()
        before.begin(Session(token: "t1", csrf: "c", roles: [.agent], agent: Agent.ID(1), heard: .zero), at: .zero)
        before.begin(Session(token: "t2", csrf: "c", roles: [.agent], agent: Agent.ID(2), heard: .zero), at: .zero)
        before.begin(Session(token: "t3", csrf: nil, roles: [.admin], heard: .zero), at: .zero)
        var after = try JSONDecoder().decode(Sessions.self, from: JSONEncoder().encode(before))
        after.revive(at: .seconds(100_000), agents: [Agent.ID(2)])
        #expect(after.find("t1", at: .seconds(100_000)) == nil)
        #expect(after.find("t2", at: .seconds(100_000))?.agent == Agent.ID(2))
        #expect(after.find("t3", at: .seconds(100_000))?.roles == [.admin])
        after.agentSignedOut(Agent.ID(2))
        #expect(after.count == 1)
    }

    @Test("keeps a browser signed in across the restart, as the same agent")
    func browser() async throws {
        try await Folder.temporary { folder in
            let body = #"{"role":"agent","name":"Ann","password":"agents-pass"}"#
            let store = try Store(path: folder.appending(path: "chat.sqlite").path)
            var cookie = ""
            try await Self.running(from: store) { client in
                let headers = try await client.ask("POST", "/api/v1/session", body).headers
                cookie = headers.firstMatch(of: /chat_staff=\w+/).map { "Cookie: " + $0.0 } ?? ""
            }
            try await Self.running(from: store) { client in
                let session = try await client.ask("GET", "/api/v1/session", headers: [cookie])
                #expect(session.status == 200)
                #expect(session.body.contains(#""agent":"a-1","name":"Ann""#))
            }
        }
    }

    @Test("keeps its file from everybody else on the machine")
    func file() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "dwell-\(UUID().uuidString).sqlite").path
        let store = try Store(path: path)
        for file in [path, path + "-wal", path + "-shm"] {
            let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
            #expect(mode == 0o600, "\(file)")
        }
        _ = store
        try FileManager.default.removeItem(atPath: path)
    }

    private static func running(from store: Store, _ story: (RawClient) async throws -> Void) async throws {
        let service = ReferenceService(store: store, passwords: .tests, version: "1")
        let client = try await RawClient(service.start().port)
        let result: Result<Void, any Error>
        do { result = .success(try await story(client)) } catch { result = .failure(error) }
        await service.stop()
        try result.get()
    }
}
