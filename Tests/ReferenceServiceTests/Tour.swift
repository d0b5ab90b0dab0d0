import ChatDesk
import Foundation

@testable import ReferenceService

/// Conversations in which everything that the API can answer is answered once.
struct Tour {
    private let invited = Conversation {
        $0.activation = .withInvite
        $0.form = [FormField(name: "email", required: true)]
        $0.queues[0].dequeueAfter = .seconds(100)
    }
    private let full = Conversation(mostVisits: 0)
    private let passedOn = Conversation {
        $0.wrapUp = .seconds(30)
        $0.inactivityTimeout = .seconds(60)
    }
    private let forsaken = Conversation {
        $0.queues[0].leaveMessage = true
        $0.queues.append(QueueSettings(id: "other", name: "Other"))
    }
    private let present = Conversation { $0.activation = .withoutInvite }

    var exchanges: [Conversation.Exchange] {
        invited.exchanges + passedOn.exchanges + forsaken.exchanges + present.exchanges + full.exchanges
    }

    /// What the window showed, wherever a reply says it.
    var views: [[String: Any]] {
        let replies = exchanges.compactMap { exchange in
            (try? JSONSerialization.jsonObject(with: Data(exchange.reply.body))) as? [String: Any]
        }
        return replies.compactMap { $0["view"] as? [String: Any] ?? ($0["screen"] == nil ? nil : $0) }
    }

    /// The types of all events told.
    var eventTypes: Set<String> {
        let lines = exchanges.flatMap { $0.reply.bodyText.split(separator: "\n") }
        return Set(lines.filter { $0.hasPrefix("event: ") }.map { String($0.dropFirst(7)) })
    }

    init() {
        visitGeneralPages()
        administer()
        chat()
        refuseAndLeave()
        passOn()
        endAsVisitor()
        meetPresence()
        signInAndOut()
        findNobody()
        beRefused()
        supervise()
        beStrangers()
        beTooMany()
    }

    private func supervise() {
        let supervisor = invited.staff(.supervisor)
        for path in [
            "", "/left-messages", "/chats", "/chats?day=2023-11-14", "/chats?day=today", "/chats/c-1", "/chats/c-999",
        ] {
            invited.say("GET", "/api/v1/supervisor" + path, browser: supervisor)
        }
    }

    private func visitGeneralPages() {
        for page in ["/", "/openapi.yaml", "/health", "/api/v1/form"] { invited.say("GET", page) }
        invited.administer("GET", "/api/v1/agents")
    }

    private func administer() {
        invited.administer("PUT", "/api/v1/settings", invited.administer("GET", "/api/v1/settings").bodyText)
        invited.administer("PUT", "/api/v1/settings", #"{"chats_at_once":0}"#)
        for path in ["/api/v1/settings", "/api/v1/defects"] { invited.administer("PUT", path, "{") }
        invited.administer("GET", "/api/v1/defects")
        invited.administer("PUT", "/api/v1/defects", #"{"planted":[]}"#)
        invited.administer("PUT", "/api/v1/defects", #"{"planted":["lunch"]}"#)
    }

    private func chat() {
        let (agent, visitor) = (invited.agent(), invited.visitor())
        invited.now = .seconds(11)
        look(visitor)
        invited.say("POST", "/api/v1/invite/accept", visitor: visitor)
        look(visitor)
        invited.say("POST", "/api/v1/form", #"{"answers":{}}"#, visitor: visitor)
        invited.say("POST", "/api/v1/form", #"{"answers":{"email":"a@b"}}"#, visitor: visitor)
        look(visitor)
        invited.say("POST", "/api/v1/agents/chats/c-1/reject", agent: agent)
        invited.say("POST", "/api/v1/agents/chats/c-1/accept", agent: agent)
        look(visitor)
        invited.say("POST", "/api/v1/widget/minimise", visitor: visitor)
        write("/api/v1/", visitor: visitor)
        write("/api/v1/agents/chats/c-1/", agent: agent)
        invited.say("POST", "/api/v1/widget/maximise", visitor: visitor)
        invited.say("POST", "/api/v1/agents/chats/c-1/end", agent: agent)
        look(visitor)
        read("/api/v1/", visitor: visitor)
        read("/api/v1/agents/", agent: agent)
        invited.say("POST", "/api/v1/agents/sign-out", agent: agent)
    }

    private func look(_ visitor: String) { invited.say("GET", "/api/v1/visit", visitor: visitor) }

    /// Somebody comes to a queue that takes messages, and then to a page of another one.
    private func findNobody() {
        let visitor = forsaken.visitor()
        let message = #"{"text":"Call me, please.","name":"Zoë"}"#
        forsaken.say("POST", "/api/v1/left-messages", message, visitor: visitor)
        forsaken.say("POST", "/api/v1/chat", visitor: visitor)
        for body in [#"{"text":""}"#, "{", message] {
            forsaken.say("POST", "/api/v1/left-messages", body, visitor: visitor)
        }
        let other = #"{"site":"shop","page":"/","visit":"\#(visitor)","queue":"other"}"#
        forsaken.say("POST", "/api/v1/page-views", other)
        forsaken.say("GET", "/api/v1/events", visitor: visitor)
        forsaken.say("POST", "/api/v1/page-views/end", visitor: visitor)
        for part in [#""queue":"x""#, #""account":"x""#, #""contact":{"shoe_size":"42"}"#] {
            forsaken.say("POST", "/api/v1/page-views", #"{"site":"shop","page":"/",\#(part)}"#)
        }
    }

    private func write(_ path: String, visitor: String? = nil, agent: String? = nil) {
        invited.say("POST", path + "typing", visitor: visitor, agent: agent)
        for body in [#"{"text":"Hello"}"#, #"{"text":""}"#, "{"] {
            invited.say("POST", path + "messages", body, visitor: visitor, agent: agent)
        }
    }

    private func read(_ path: String, visitor: String? = nil, agent: String? = nil) {
        for query in ["events", "events?after=x", "events/poll", "events/poll?after=99&hold=0", "events/poll?hold=x"] {
            invited.say("GET", path + query, visitor: visitor, agent: agent)
        }
        for headers in [[], [(name: "Upgrade", value: "websocket"), (name: "Connection", value: "Upgrade")]] {
            invited.say("GET", path + "events/socket", visitor: visitor, agent: agent, headers: headers)
        }
        let headers = SocketClient.headers.map { $0.split(separator: ": ") }.map { (String($0[0]), String($0[1])) }
        for query in ["", "?after=x"] {
            invited.say("GET", path + "events/socket" + query, visitor: visitor, agent: agent, headers: headers)
        }
    }

    private func refuseAndLeave() {
        let visitor = invited.visitor()
        invited.say("POST", "/api/v1/invite/refuse", visitor: visitor)
        invited.now += .seconds(11)
        invited.say("POST", "/api/v1/invite/refuse", visitor: visitor)
        invited.say("POST", "/api/v1/invite/accept", visitor: visitor)
        invited.say("POST", "/api/v1/chat", visitor: visitor)
        invited.say("POST", "/api/v1/form", #"{"answers":{}}"#, visitor: visitor)
        invited.say("POST", "/api/v1/form", "[]", visitor: visitor)
        invited.say("POST", "/api/v1/typing", visitor: visitor)
        invited.say("POST", "/api/v1/messages", #"{"text":"Hello"}"#, visitor: visitor)
        invited.say("GET", "/api/v1/events", visitor: visitor)
        invited.say("POST", "/api/v1/leave", visitor: visitor)
    }

    private func passOn() {
        let (ann, visitor) = (passedOn.agent(), passedOn.visitor())
        passedOn.say("POST", "/api/v1/chat", visitor: visitor)
        passedOn.say("POST", "/api/v1/agents/chats/c-1/accept", agent: ann)
        passedOn.say("POST", "/api/v1/messages", #"{"text":"Hello"}"#, visitor: visitor)
        passedOn.say("GET", "/api/v1/agents/desk", agent: ann)
        let bob = passedOn.agent()
        let transfer = "/api/v1/agents/chats/c-1/transfer"
        for target in [#""to_agent":"bob""#, #""to_agent":"a-1""#, #""to_agent":"a-9""#, #""to_agent":"a-2""#] {
            passedOn.say("POST", transfer, "{\(target)}", agent: ann)
        }
        passedOn.say("POST", "/api/v1/agents/chats/c-99/transfer", #"{"to_queue":"general"}"#, agent: ann)
        passedOn.say("GET", "/api/v1/agents/desk", agent: bob)
        passedOn.say("POST", "/api/v1/agents/chats/c-1/wrapped-up", agent: ann)
        passedOn.say("POST", "/api/v1/agents/chats/c-1/accept", agent: bob)
        passedOn.api.advance(to: .seconds(30))
        passedOn.api.advance(to: .seconds(60))
        passedOn.now = .seconds(60)
        passedOn.say("GET", "/api/v1/events", visitor: visitor)
        for agent in [ann, bob] { passedOn.say("GET", "/api/v1/agents/events", agent: agent) }
        passedOn.say("POST", "/api/v1/agents/sign-in", #"{"name":"Cid"}"#)
    }

    private func endAsVisitor() {
        let visitor = passedOn.visitor()
        passedOn.say("POST", "/api/v1/chat/end", visitor: visitor)
        passedOn.say("POST", "/api/v1/chat", visitor: visitor)
        passedOn.say("POST", "/api/v1/chat/end", visitor: visitor)
    }

    private func meetPresence() {
        let (agent, visitor) = (present.agent(), present.visitor())
        present.now = .seconds(11)
        present.say("POST", "/api/v1/agents/chats/c-1/accept", agent: agent)
        present.say("POST", "/api/v1/agents/chats/c-1/messages", #"{"text":"Hello"}"#, agent: agent)
        let waiting = present.visitor()
        present.say("POST", "/api/v1/chat", visitor: waiting)
        present.say("GET", "/api/v1/events", visitor: visitor)
        present.say("POST", "/api/v1/leave", visitor: visitor)
        present.say("POST", "/api/v1/leave", visitor: waiting)
        present.say("GET", "/api/v1/agents/events", agent: agent)
    }

    private func signInAndOut() {
        let browser = invited.staff(.agent)
        invited.say("GET", "/api/v1/session", browser: browser)
        invited.say("GET", "/api/v1/session?role=boss", browser: browser)
        invited.say("GET", "/api/v1/session?role=admin", browser: browser)
        invited.say("POST", "/api/v1/session/end", #"{"role":"admin"}"#, browser: browser)
        invited.say("POST", "/api/v1/session/end", "{", browser: browser)
        invited.say("POST", "/api/v1/session/end", browser: browser)
        let nameless = #"{"role":"agent","as":"program","password":"agents-pass"}"#
        invited.say("POST", "/api/v1/session", nameless)
        invited.say("POST", "/api/v1/session", nameless.replacing("{", with: #"{"name":"Cas","#))
    }

    /// Everything once without a token, with a broken body, and for chats that aren't there.
    private func beRefused() {
        for route in DeskAPI.routes {
            let method = route.method.rawValue
            let path = route.path.replacing("{chat}", with: "c-1")
            invited.say(method, path, "{")
            guard method == "POST" else { continue }
            let agent = invited.agent()
            invited.say(method, path, #"{"text":"Hello"}"#, agent: agent)
            invited.say(method, path.replacing("c-1", with: "c-99"), #"{"text":"Hello"}"#, agent: agent)
        }
        invited.say("POST", "/api/v1/agents/sign-in", #"{"name":"","password":"agents-pass"}"#)
    }

    /// Everything of the staff's once as one of the staff who may not, and without the CSRF token.
    private func beStrangers() {
        let (agent, supervisor) = (invited.staff(.agent), invited.staff(.supervisor))
        for route in DeskAPI.routes where !route.audience.isOpen {
            let path = route.path.replacing("{chat}", with: "c-1")
            let other = route.audience == .agent ? supervisor : agent
            invited.say(route.method.rawValue, path, browser: StaffBrowser(cookie: other.cookie))
        }
    }

    /// More of everything than one may.
    private func beTooMany() {
        full.visitor()
        full.say("POST", "/api/v1/page-views", #"{"site":"\#(String(repeating: "s", count: 2_001))","page":"/"}"#)
        let visitor = invited.visitor()
        for _ in 0..<Limits.visitRequests.count { invited.say("POST", "/api/v1/typing", visitor: visitor) }
        for route in DeskAPI.routes where route.audience.isForSites {
            let view = #"{"site":"shop","page":"/","visit":"\#(visitor)"}"#
            invited.say(route.method.rawValue, route.path, view, visitor: visitor)
        }
        for path in ["/api/v1/session", "/api/v1/agents/sign-in"] {
            let wrong = #"{"role":"agent","name":"Mallory","password":"wrong"}"#
            for _ in 0..<Limits.freeWrongPasswords + 1 { invited.say("POST", path, wrong, from: path) }
        }
    }
}
