import ChatDesk
import Testing

@testable import ReferenceService

@Suite("Sessions")
struct SessionsTests {
    @Test("are over twelve hours after their last request")
    func idle() {
        var sessions = Sessions()
        sessions.begin(.of("s", .supervisor), at: .zero)
        #expect(sessions.find("s", at: .seconds(43_199)) != nil)
        #expect(sessions.find("s", at: .seconds(86_398)) != nil)
        #expect(sessions.find("s", at: .seconds(86_398 + 43_200)) == nil)
        sessions.begin(.of("t", .supervisor), at: .seconds(200_000))
        #expect(sessions.count == 1)
    }

    @Test("of agents last as long as the desk knows them")
    func agents() {
        var sessions = Sessions()
        sessions.begin(.of("s", .agent, agent: Agent.ID(1)), at: .zero)
        #expect(sessions.find("s", at: .seconds(1_000_000)) != nil)
        sessions.agentSignedOut(Agent.ID(1))
        #expect(sessions.find("s", at: .seconds(1_000_000)) == nil)
    }

    @Test("end role by role")
    func roles() throws {
        var sessions = Sessions()
        sessions.begin(.of("s", .supervisor, .agent, agent: Agent.ID(1)), at: .zero)
        sessions.agentSignedOut(Agent.ID(1))
        let found = sessions.find("s", at: .zero)
        let session = try #require(found)
        #expect(session.roles == [.supervisor])
        #expect(session.agent == nil)
        sessions.end(.supervisor, of: session)
        #expect(sessions.count == 0)
    }

    @Test("are no more than 10,000: the one that was heard of longest ago ends")
    func tooMany() {
        var sessions = Sessions()
        for number in 0..<Limits.sessions { sessions.begin(.of("\(number)", .admin, at: number), at: .seconds(number)) }
        #expect(sessions.find("0", at: .seconds(10_000)) != nil)
        sessions.begin(.of("new", .admin, at: 10_001), at: .seconds(10_001))
        #expect(sessions.count == Limits.sessions)
        #expect(sessions.find("0", at: .seconds(10_001)) != nil)
        #expect(sessions.find("1", at: .seconds(10_001)) == nil)
    }

    @Test("let an admin do what a supervisor may, and nobody else what another may")
    func roleNeeded() {
        #expect(Session.of("s", .admin).role(for: .supervisor) == .admin)
        #expect(Session.of("s", .admin).role(for: .agent) == nil)
        #expect(Session.of("s", .supervisor).role(for: .admin) == nil)
        #expect(Session.of("s", .agent).role(for: .supervisor) == nil)
    }
}

extension Session {
    fileprivate static func of(_ token: String, _ roles: Role..., agent: Agent.ID? = nil, at heard: Int = 0) -> Session
    {
        Session(token: token, csrf: "c", roles: roles, agent: agent, heard: .seconds(heard))
    }
}
