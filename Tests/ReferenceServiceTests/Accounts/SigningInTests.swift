import ChatDesk
import Testing

@testable import ReferenceService

@Suite("Signing in")
struct SigningInTests {
    @Test("in a browser gives a cookie that no script reads and no other site sends, and a CSRF token")
    func browser() throws {
        let talk = Conversation()
        let reply = talk.say("POST", "/api/v1/session", Self.body(.admin))
        let cookie = try #require(reply.header("Set-Cookie"))
        #expect(cookie.wholeMatch(of: /chat_staff=[0-9a-f]{32}; HttpOnly; SameSite=Strict; Path=\//) != nil)
        #expect(try #require(reply["csrf"]).wholeMatch(of: /[0-9a-f]{32}/) != nil)
        #expect(!reply.bodyText.contains(cookie.dropFirst(11).prefix(32)))
        let browser = StaffBrowser(cookie: String(cookie.prefix(43)), csrf: nil)
        let session = talk.say("GET", "/api/v1/session", browser: browser)
        #expect(session["role"] == "admin")
        #expect(session["csrf"] == reply["csrf"])
        #expect(talk.say("GET", "/api/v1/settings", browser: browser).status == 200)
    }

    @Test("as a program gives a token and no cookie; the one is no use as the other")
    func program() throws {
        let talk = Conversation()
        let reply = talk.say("POST", "/api/v1/session", Self.body(.supervisor, #","as":"program""#))
        let token = try #require(reply["token"])
        #expect(reply.header("Set-Cookie") == nil)
        #expect(talk.say("GET", "/api/v1/agents", agent: token).status == 200)
        #expect(talk.say("GET", "/api/v1/settings", agent: token).status == 403)
        #expect(talk.say("GET", "/api/v1/agents", browser: StaffBrowser(cookie: "chat_staff=" + token)).status == 401)
        let cookie = talk.staff(.admin).cookie.dropFirst(11)
        #expect(talk.say("GET", "/api/v1/settings", agent: String(cookie)).status == 401)
        #expect(talk.say("POST", "/api/v1/session/end", agent: token).status == 200)
        #expect(talk.say("GET", "/api/v1/agents", agent: token).status == 401)
    }

    @Test("needs the role's own password", arguments: Role.allCases, ["", "wrong-password", "x\0"])
    func wrong(role: Role, password: String) {
        let talk = Conversation()
        let passwords = [password] + Role.allCases.filter { $0 != role }.map { Passwords.tests[$0] }
        for password in passwords {
            let text = JSON.string(password).text
            let body = #"{"role":"\#(role.rawValue)","name":"Ann","password":\#(text)}"#
            let reply = talk.say("POST", "/api/v1/session", body)
            #expect(reply.status == 401)
            #expect(reply["error", "code"] == "wrong-password")
            #expect(reply.header("Set-Cookie") == nil)
        }
        #expect(talk.api.desk.agents.isEmpty)
    }

    @Test("says what is wrong with what it is told")
    func unreadable() {
        let talk = Conversation()
        let boss = talk.say("POST", "/api/v1/session", #"{"role":"boss","password":"x"}"#)
        #expect(boss.status == 400)
        #expect(boss.bodyText.contains("give one of agent, supervisor, admin"))
        #expect(talk.say("POST", "/api/v1/session", #"{"role":"admin"}"#).status == 400)
        #expect(talk.say("POST", "/api/v1/session", Self.body(.admin, #","as":"robot""#)).status == 400)
        #expect(talk.say("POST", "/api/v1/session", Self.body(.agent)).status == 422)
        #expect(talk.checks == 1)
    }

    @Test(
        "needs the CSRF token for everything but reading",
        arguments: [nil, "", "0", String(repeating: "0", count: 32)]
    )
    func csrf(csrf: String?) {
        let talk = Conversation()
        var browser = talk.staff(.agent)
        let right = browser.csrf
        browser.csrf = csrf
        let refused = talk.say("POST", "/api/v1/agents/ready", #"{"ready":true}"#, browser: browser)
        #expect(refused.status == 403)
        #expect(refused["error", "code"] == "csrf")
        #expect(talk.api.desk.agents.first?.isReady == false)
        #expect(talk.say("GET", "/api/v1/agents/events/poll?hold=0", browser: browser).status == 204)
        browser.csrf = right
        #expect(talk.say("POST", "/api/v1/agents/ready", #"{"ready":true}"#, browser: browser).status == 200)
    }

    @Test("takes no other session's CSRF token")
    func otherCSRF() {
        let talk = Conversation()
        let mallory = talk.staff(.agent)
        var admin = talk.staff(.admin)
        admin.csrf = mallory.csrf
        #expect(talk.say("POST", "/api/v1/session/end", browser: admin).status == 403)
    }

    @Test("as another role goes on in the same browser: open tabs keep working, the old cookie doesn't")
    func severalRoles() {
        let talk = Conversation()
        let agent = talk.staff(.agent)
        let both = talk.staff(.supervisor, in: agent)
        #expect(both.csrf == agent.csrf)
        #expect(both.cookie != agent.cookie)
        #expect(talk.say("GET", "/api/v1/session", browser: agent).status == 401)
        #expect(talk.say("GET", "/api/v1/session", browser: both)["role"] == "supervisor")
        #expect(talk.say("GET", "/api/v1/session?role=agent", browser: both)["name"] == "Bea")
        #expect(talk.say("GET", "/api/v1/session?role=admin", browser: both).status == 401)
        #expect(talk.say("POST", "/api/v1/agents/ready", #"{"ready":true}"#, browser: both).status == 200)
        talk.say("POST", "/api/v1/session/end", #"{"role":"supervisor"}"#, browser: both)
        #expect(talk.say("GET", "/api/v1/session", browser: both)["role"] == "agent")
    }

    @Test("again as an agent in the same browser signs out the agent of before")
    func anotherAgent() {
        let talk = Conversation()
        let browser = talk.staff(.agent, in: talk.staff(.agent))
        #expect(talk.api.desk.agents.map(\.id.number) == [2])
        #expect(talk.say("GET", "/api/v1/session", browser: browser)["agent"] == "a-2")
    }

    @Test("out of the session signs an agent out of the desk, and takes the cookie away")
    func end() {
        let talk = Conversation()
        let browser = talk.staff(.agent)
        let reply = talk.say("POST", "/api/v1/session/end", browser: browser)
        #expect(reply.header("Set-Cookie")?.contains("Max-Age=0") == true)
        #expect(talk.api.desk.agents.isEmpty)
        #expect(talk.say("GET", "/api/v1/session", browser: browser).status == 401)
    }

    @Test("is over when the desk signs the agent out, because nothing was heard of him")
    func silence() {
        let talk = Conversation()
        let browser = talk.staff(.agent)
        talk.now = .seconds(59)
        #expect(talk.say("GET", "/api/v1/agents/events/poll?hold=0", browser: browser).status == 204)
        talk.now = .seconds(120)
        talk.api.advance(to: talk.now)
        #expect(talk.say("GET", "/api/v1/session", browser: browser).status == 401)
    }

    @Test("lets 100 wrong passwords cost five hashes, and the owner elsewhere no wait")
    func hundredWrong() {
        let talk = Conversation()
        let replies = (0..<100).map { _ in
            talk.say("POST", "/api/v1/session", #"{"role":"admin","password":"guess"}"#, from: "6.6.6.6")
        }
        #expect(replies.map(\.status) == Array(repeating: 401, count: 5) + Array(repeating: 429, count: 95))
        #expect(replies.last?.header("Retry-After") == "1")
        #expect(talk.checks == 5)
        #expect(talk.say("POST", "/api/v1/session", Self.body(.admin), from: "6.6.6.6").status == 429)
        #expect(talk.say("POST", "/api/v1/session", Self.body(.admin)).status == 200)
        talk.now = .seconds(1)
        #expect(talk.say("POST", "/api/v1/session", Self.body(.admin), from: "6.6.6.6").status == 200)
    }

    private static func body(_ role: Role, _ more: String = "") -> String {
        #"{"role":"\#(role.rawValue)","password":"\#(Passwords.tests[role])"\#(more)}"#
    }
}
