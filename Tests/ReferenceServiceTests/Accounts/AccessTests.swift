import ChatDesk
import Testing

@testable import ReferenceService

@Suite("Who may do what")
struct AccessTests {
    @Test("is said by every route: what isn't for everybody is refused without a token or cookie")
    func withoutToken() {
        for route in DeskAPI.routes where route.audience == .visitor || !route.audience.isOpen {
            #expect(Self.status(of: route, Conversation()) == 401, "\(route.path)")
        }
        let open = DeskAPI.routes.filter { $0.audience == .everybody || $0.audience == .anyVisitor }.map(\.path)
        let expected = [
            "/", "/api/v1/agents/sign-in", "/api/v1/form", "/api/v1/page-views", "/api/v1/session", "/health",
            "/openapi.yaml",
        ]
        #expect(open.sorted() == expected)
        #expect(DeskAPI.pages.allSatisfy { $0.audience == .everybody || $0.audience == .anySite })
    }

    @Test("is refused to other roles", arguments: Role.allCases)
    func roles(role: Role) {
        let talk = Conversation()
        for route in DeskAPI.routes {
            guard let needed = route.audience.role else { continue }
            let may = needed == role || (needed == .supervisor && role == .admin)
            #expect((Self.status(of: route, talk, talk.staff(role)) == 403) == !may, "\(route.path)")
        }
    }

    @Test("a visitor's token isn't an agent's, nor an agent's a visitor's")
    func otherTokens() {
        let talk = Conversation()
        let (agent, visitor) = (talk.agent(), talk.visitor())
        #expect(talk.say("POST", "/api/v1/typing", visitor: agent).status == 401)
        #expect(talk.say("POST", "/api/v1/agents/ready", #"{"ready":true}"#, agent: visitor).status == 401)
        #expect(talk.say("GET", "/api/v1/agents", agent: visitor).status == 401)
        #expect(talk.say("GET", "/api/v1/agents", agent: agent).status == 200)
    }

    @Test("nobody reads or moves another visitor's chat, whichever route he takes")
    func otherVisitors() {
        let talk = Conversation { $0.activation = .withInvite }
        let agent = talk.agent()
        let first = talk.visitor("0123456789abcdef0123456789abcdef")
        talk.say("POST", "/api/v1/chat", visitor: first)
        talk.say("POST", "/api/v1/agents/chats/c-1/accept", agent: agent)
        talk.say("POST", "/api/v1/agents/chats/c-1/messages", #"{"text":"the secret"}"#, agent: agent)
        talk.say("POST", "/api/v1/messages", #"{"text":"the secret, too"}"#, visitor: first)
        let before = talk.say("GET", "/api/v1/events", visitor: first).bodyText
        for route in DeskAPI.routes where route.audience.isForSites {
            let second = talk.visitor("fedcba9876543210fedcba9876543210")
            let body = #"{"text":"Hello","answers":{},"site":"shop","page":"/","visit":"\#(second)"}"#
            for path in [route.path, route.path + "?chat=c-1&visit_id=v-1"] {
                let reply = talk.say(route.method.rawValue, path, body, visitor: second)
                #expect(!reply.bodyText.contains("secret") && !reply.bodyText.contains("c-1"), "\(path)")
            }
        }
        #expect(talk.say("GET", "/api/v1/events", visitor: first).bodyText == before)
    }

    @Test("a browser that guesses at another's cookie gets a visit of its own")
    func guessedCookie() {
        let talk = Conversation()
        let first = talk.visitor()
        for cookie in ["", "0", "*", String(repeating: "0", count: 32), String(repeating: "%30", count: 32)] {
            #expect(talk.visitor(cookie) != first)
        }
    }

    private static func status(of route: Route, _ talk: Conversation, _ browser: StaffBrowser? = nil) -> Int {
        let path = route.path.replacing("{chat}", with: "c-1")
        return talk.say(route.method.rawValue, path, "{", browser: browser).status
    }
}
