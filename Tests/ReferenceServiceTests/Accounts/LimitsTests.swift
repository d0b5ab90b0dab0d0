import ChatDesk
import Testing

@testable import ReferenceService

@Suite("Limits")
struct LimitsTests {
    @Test("let a visit make 50 requests at once, and more with time; other visits go on")
    func requests() {
        let talk = Conversation()
        let (visitor, other) = (talk.visitor(), talk.visitor())
        let statuses = (0..<60).map { _ in talk.say("POST", "/api/v1/widget/minimise", visitor: visitor).status }
        #expect(statuses == Array(repeating: 200, count: 50) + Array(repeating: 429, count: 10))
        let refused = talk.say("POST", "/api/v1/widget/minimise", visitor: visitor)
        #expect(refused.header("Retry-After") == "1")
        #expect(refused["error", "code"] == "too-many-requests")
        let view = #"{"site":"shop","page":"/","visit":"\#(visitor)"}"#
        #expect(talk.say("POST", "/api/v1/page-views", view).status == 429)
        #expect(talk.say("POST", "/api/v1/widget/minimise", visitor: other).status == 200)
        talk.now = .milliseconds(20)
        #expect(talk.say("POST", "/api/v1/widget/minimise", visitor: visitor).status == 200)
        #expect(talk.say("POST", "/api/v1/widget/minimise", visitor: visitor).status == 429)
    }

    @Test("let a visitor write 20 messages at once, and refuse more without losing any")
    func messages() {
        let talk = Conversation()
        let (agent, visitor) = (talk.agent(), talk.visitor())
        talk.say("POST", "/api/v1/chat", visitor: visitor)
        talk.say("POST", "/api/v1/agents/chats/c-1/accept", agent: agent)
        let replies = (0..<25).map { talk.say("POST", "/api/v1/messages", #"{"text":"\#($0)"}"#, visitor: visitor) }
        #expect(replies.map(\.status) == Array(repeating: 201, count: 20) + Array(repeating: 429, count: 5))
        #expect(replies.last?["error", "code"] == "too-many-messages")
        let told = talk.say("GET", "/api/v1/agents/events", agent: agent).bodyText
        #expect(told.ranges(of: "event: message").count == 20)
    }

    @Test(
        "refuse longer texts with a sentence that names the place",
        arguments: [
            ("page-views", #"{"site":"TEXT","page":"/"}"#, 2_000, "site"),
            ("page-views", #"{"site":"shop","page":"TEXT"}"#, 2_000, "page"),
            ("messages", #"{"text":"TEXT"}"#, 4_000, "text"),
            ("agents/chats/c-1/messages", #"{"text":"TEXT"}"#, 4_000, "text"),
            ("form", #"{"answers":{"inquiry":"TEXT"}}"#, 2_000, "inquiry"),
            ("agents/sign-in", #"{"name":"TEXT","password":"agents-pass"}"#, 200, "name"),
        ]
    )
    func lengths(path: String, body: String, length: Int, place: String) {
        let talk = Conversation()
        let (agent, visitor) = (talk.agent(), talk.visitor())
        for (text, isLonger) in [("ü", false), ("ü", true), ("e\u{301}", true)] {
            let count = text.unicodeScalars.count == 2 ? length / 2 + 1 : length + (isLonger ? 1 : 0)
            let long = body.replacing("TEXT", with: String(repeating: text, count: count))
            let reply = talk.say("POST", "/api/v1/" + path, long, visitor: visitor, agent: agent)
            #expect((reply["error", "code"] == "too-long") == isLonger)
            #expect(reply.bodyText.contains("send at most \(length)") == isLonger)
            #expect(reply.bodyText.contains(#""fields":["\#(place)"]"#) == isLonger)
        }
    }

    @Test("refuse a form of more than 50 answers")
    func answers() {
        let talk = Conversation()
        let answers = (0...50).map { #""f\#($0)":"x""# }.joined(separator: ",")
        let reply = talk.say("POST", "/api/v1/form", #"{"answers":{\#(answers)}}"#, visitor: talk.visitor())
        #expect(reply.status == 422)
        #expect(reply.bodyText.contains("51 answers"))
    }

    @Test("refuse visits above the capacity, but not the next page of a visit that runs")
    func visits() {
        let talk = Conversation(mostVisits: 2)
        let first = talk.visitor()
        talk.visitor()
        let view = #"{"site":"shop","page":"/","visit":null}"#
        let refused = talk.say("POST", "/api/v1/page-views", view)
        #expect(refused.status == 503)
        #expect(refused.header("Retry-After") == "60")
        let next = view.replacing("null", with: "\"\(first)\"")
        #expect(talk.say("POST", "/api/v1/page-views", next)["visit"] == first)
        talk.say("POST", "/api/v1/leave", visitor: first)
        #expect(talk.say("POST", "/api/v1/page-views", view).status == 200)
    }

    @Test("ask browsers not to guess types, and not to keep what the API says")
    func headers() {
        let talk = Conversation()
        let paths = DeskAPI.routes.map(\.path) + DeskAPI.pages.map(\.path) + ["/none", "/api/v1/none"]
        for path in paths {
            let reply = talk.say("GET", path)
            #expect(reply.header("X-Content-Type-Options") == "nosniff", "\(path)")
            if path.hasPrefix("/api/") { #expect(reply.header("Cache-Control") == "no-store", "\(path)") }
        }
    }
}
