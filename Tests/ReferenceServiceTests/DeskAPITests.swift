import ChatDesk
import Testing

@testable import ReferenceService

@Suite("The API")
struct DeskAPITests {
    @Test("names a new browser by a cookie that can't be guessed, and keeps a known one")
    func cookie() throws {
        let talk = Conversation()
        let first = talk.say("POST", "/api/v1/page-views", #"{"site":"shop","page":"/","visit":null}"#)
        let cookie = try #require(first.headers.first { $0.name == "Set-Cookie" }?.value)
        #expect(cookie.contains("HttpOnly; Path=/"))
        let name = try #require(cookie.split(separator: ";").first)
        let headers = [(name: "cookie", value: "other=1; \(name)")]
        let second = talk.say("POST", "/api/v1/page-views", #"{"site":"shop","page":"/b"}"#, headers: headers)
        #expect(second["visit"] == first["visit"])
        #expect(!second.headers.contains { $0.name == "Set-Cookie" })
        #expect(first["now_ms"] == "1700000000000.0")
    }

    @Test("takes no cookie for a browser's that the service can't have given")
    func strangeCookie() {
        let talk = Conversation()
        let headers = [(name: "Cookie", value: "chat_browser=admin")]
        let reply = talk.say("POST", "/api/v1/page-views", #"{"site":"shop","page":"/"}"#, headers: headers)
        #expect(reply.headers.contains { $0.name == "Set-Cookie" })
    }

    @Test("leads from the invite by the form into the queue and to an agent (R20)")
    func wholeChat() {
        let talk = Conversation {
            $0.activation = .withInvite
            $0.form = [FormField(name: "email", required: true)]
        }
        let agent = talk.agent()
        let visitor = talk.visitor()
        talk.now = .seconds(11)
        #expect(talk.say("POST", "/api/v1/invite/accept", visitor: visitor)["stage"] == "form")
        #expect(talk.say("POST", "/api/v1/form", #"{"answers":{}}"#, visitor: visitor).status == 422)
        let entry = talk.say("POST", "/api/v1/form", #"{"answers":{"email":"a@b"}}"#, visitor: visitor)
        #expect(entry["screen"] == "waiting")
        #expect(entry["position"] == "1")
        #expect(talk.say("POST", "/api/v1/agents/chats/c-1/accept", agent: agent).status == 200)
        let written = talk.say("POST", "/api/v1/agents/chats/c-1/messages", #"{"text":"Hello \"you\""}"#, agent: agent)
        #expect(written.status == 201)
        let events = talk.say("GET", "/api/v1/events?after=0&visit=\(visitor)").bodyText
        for type in ["invite.presented", "form.presented", "queue.entered", "agent.joined", "message"] {
            #expect(events.contains("event: \(type)\n"))
        }
        #expect(events.contains(#""text":"Hello \"you\"""#))
        #expect(events.contains(#"{"id":1,"type":"invite.presented","at_ms":1700000011000.0,"due_ms":1700000010000.0"#))
    }

    @Test("names the missing fields of a form")
    func missingFields() {
        let talk = Conversation { $0.form = [FormField(name: "email", required: true)] }
        _ = talk.agent()
        let visitor = talk.visitor()
        talk.say("POST", "/api/v1/chat", visitor: visitor)
        let refused = talk.say("POST", "/api/v1/form", #"{"answers":{"email":""}}"#, visitor: visitor)
        #expect(refused.bodyText.contains(#""code":"form-incomplete""#))
        #expect(refused.bodyText.contains(#""fields":["email"]"#))
    }

    @Test("polls events after a cursor, and says 204 when there are none")
    func poll() {
        let talk = Conversation()
        let visitor = talk.visitor()
        #expect(talk.say("GET", "/api/v1/events/poll?hold=0", visitor: visitor).status == 204)
        talk.say("POST", "/api/v1/chat", visitor: visitor)
        let poll = talk.say("GET", "/api/v1/events/poll?after=1&hold=0", visitor: visitor)
        #expect(poll["cursor"] == "2")
        #expect(poll.bodyText.contains(#""type":"queue.closed""#))
        #expect(!poll.bodyText.contains("widget.changed"))
    }

    @Test("resumes a stream from Last-Event-ID rather than from the query")
    func lastEventID() {
        let talk = Conversation()
        let visitor = talk.visitor()
        talk.say("POST", "/api/v1/chat", visitor: visitor)
        let headers = [(name: "Last-Event-ID", value: "1")]
        let stream = talk.say("GET", "/api/v1/events?after=0", visitor: visitor, headers: headers)
        #expect(stream.bodyText.hasPrefix("id: 2\n"))
    }

    @Test(
        "says what is wrong with a request, with a sentence",
        arguments: [
            ("POST", "/api/v1/page-views", "{", 400, "not JSON"),
            ("POST", "/api/v1/page-views", #"{"page":"/"}"#, 400, "lacks \\\"site\\\""),
            ("POST", "/api/v1/page-views", #"{"site":1,"page":"/"}"#, 400, "wrong type"),
            ("POST", "/api/v1/page-views", #"{"site":"","page":"/"}"#, 400, "empty"),
            ("POST", "/api/v1/page-views", #"[]"#, 400, "wrong type"),
            ("POST", "/api/v1/agents/sign-in", #"{"name":"","password":"agents-pass"}"#, 422, "no name"),
            (
                "POST", "/api/v1/agents/sign-in", #"{"name":"A","chats_at_once":-1,"password":"agents-pass"}"#, 422,
                "out of range"
            ),
            ("POST", "/api/v1/leave", "", 401, "page view"),
            ("POST", "/api/v1/agents/ready", #"{"ready":true}"#, 401, "sign in"),
            ("GET", "/api/v1/nothing", "", 404, "nothing at"),
            ("DELETE", "/health", "", 405, "use GET"),
            ("GET", "/api/v1/agents/chats/c-1/accept", "", 405, "use POST"),
        ]
    )
    func faults(method: String, target: String, body: String, status: Int, sentence: String) {
        let reply = Conversation().say(method, target, body)
        #expect(reply.status == status)
        #expect(reply["error", "code"] != nil)
        #expect(reply.bodyText.contains(sentence))
    }

    @Test("refuses parameters out of range", arguments: ["hold=61", "hold=-1", "hold=x", "after=-1", "after=x"])
    func parameters(query: String) {
        let talk = Conversation()
        let reply = talk.say("GET", "/api/v1/events/poll?" + query, visitor: talk.visitor())
        #expect(reply.status == 400)
    }

    @Test(
        "keeps agents from chats that aren't theirs, are over, or never were",
        arguments: [
            ("c-1", 409), ("c-9", 404), ("chat", 404), ("c-0", 404),
        ]
    )
    func foreignChats(chat: String, status: Int) {
        let talk = Conversation()
        let agent = talk.agent()
        let visitor = talk.visitor()
        talk.say("POST", "/api/v1/chat", visitor: visitor)
        talk.say("POST", "/api/v1/leave", visitor: visitor)
        #expect(talk.say("POST", "/api/v1/agents/chats/\(chat)/accept", agent: agent).status == status)
        #expect(talk.say("POST", "/api/v1/agents/chats/\(chat)/end", agent: agent).status == status)
    }

    @Test("escapes what JSON doesn't take as it is")
    func escapes() {
        #expect(JSON.string("a\"b\\c\n\u{1}\u{1f}é").text == #""a\"b\\c\n\u0001\u001fé""#)
        #expect((["a": [.number(1.5), nil, true]] as JSON).text == #"{"a":[1.5,null,true]}"#)
    }

    @Test("keeps no visit of one who left: his token is unknown")
    func left() {
        let talk = Conversation()
        let visitor = talk.visitor()
        #expect(talk.say("POST", "/api/v1/leave", visitor: visitor)["left"] == "1")
        #expect(talk.say("POST", "/api/v1/typing", visitor: visitor).status == 401)
    }
}
