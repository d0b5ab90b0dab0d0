import Synchronization

@testable import Bindings

/// One visitor, one room and one agent of Rocket.Chat Livechat, as the documentation that `rocketchat-livechat.yaml`
/// names has them: <https://developer.rocket.chat/apidocs> and the server's own handlers. It is no Rocket.Chat, and what
/// it shows is that the binding says what is documented.
final class RocketChatStandIn: StandIn {
    private struct Message {
        var number: Int
        var type: String?
        var text: String
        var token: String?
        var user: String

        func json(at instant: String) -> String {
            let type = type.map { #","t":"\#($0)""# } ?? ""
            let token = token.map { #","token":"\#($0)""# } ?? ""
            return #"{"_id":"m\#(number)","rid":"room1","msg":"\#(text)","ts":\#(instant)"#
                + #","u":{"_id":"u","username":"\#(user)"}\#(type)\#(token)}"#
        }

        /// As REST has it.
        var json: String { json(at: #""2026-01-02T03:04:0\#(number % 10).000Z""#) }
        /// As DDP has it, in EJSON.
        var ejson: String { json(at: #"{"$date":17673230\#(40 + number)000}"#) }
    }

    private struct State {
        var token = ""
        var isOpen = false
        var isQueued = false
        var messages: [Message] = []
        var listeners: [(stream: String, event: String, line: ScriptedService.Line)] = []
        var pongs = 0
    }

    private let isOnline: Bool
    private let hasForm: Bool
    private let state = Mutex(State())

    init(isOnline: Bool = true, hasForm: Bool = false) {
        self.isOnline = isOnline
        self.hasForm = hasForm
    }

    /// How many subscriptions there are, and how many of the pings were answered.
    var heard: (subscriptions: Int, pongs: Int) { state.withLock { ($0.listeners.count, $0.pongs) } }

    private static let yes = ScriptedService.Answer(json: #"{"success":true}"#)

    private static func no(_ error: String) -> ScriptedService.Answer {
        .init(status: 400, json: #"{"success":false,"error":"\#(error)"}"#)
    }

    // MARK: REST

    func answer(_ request: ScriptedService.Request) -> ScriptedService.Answer {
        visitorAnswer(request) ?? agentAnswer(request)
    }

    private func visitorAnswer(_ request: ScriptedService.Request) -> ScriptedService.Answer? {
        switch request.name {
        case "GET /api/v1/livechat/config":
            let settings = #"{"registrationForm":\#(hasForm)}"#
            return .init(
                json: #"{"config":{"enabled":true,"online":\#(isOnline),"settings":\#(settings)},"success":true}"#
            )
        case "POST /api/v1/livechat/visitor":
            let token = request.text("/visitor/token")
            state.withLock { $0.token = token }
            return .init(json: #"{"visitor":{"_id":"v","username":"guest-1","token":"\#(token)"},"success":true}"#)
        case "GET /api/v1/livechat/room":
            guard knows(request.query("token")) else { return Self.no("invalid-token") }
            state.withLock { ($0.isOpen, $0.isQueued) = (true, true) }
            let room = #"{"_id":"room1","t":"l","open":true,"ts":"2026-01-02T03:04:05.678Z"}"#
            return .init(json: #"{"room":\#(room),"newRoom":true,"success":true}"#)
        case "POST /api/v1/livechat/message":
            guard knows(request.text("/token")), request.text("/rid") == "room1" else { return Self.no("invalid-room") }
            say(nil, request.text("/msg"), token: request.text("/token"), by: "guest-1")
            return Self.yes
        case "GET /api/v1/livechat/messages.history/room1":
            guard knows(request.query("token")) else { return Self.no("invalid-token") }
            let newestFirst = state.withLock { $0.messages.reversed().map(\.json).joined(separator: ",") }
            return .init(json: #"{"messages":[\#(newestFirst)],"success":true}"#)
        case "POST /api/v1/livechat/room.close":
            return knows(request.text("/token")) ? close(by: "guest-1") : Self.no("invalid-token")
        default: return nil
        }
    }

    private func agentAnswer(_ request: ScriptedService.Request) -> ScriptedService.Answer {
        if request.name == "POST /api/v1/login" {
            guard request.text("/password") == "open sesame" else {
                return .init(status: 401, json: #"{"status":"error","message":"Unauthorized"}"#)
            }
            return .init(
                json: #"{"status":"success","data":{"authToken":"auth","userId":"u1","me":{"username":"agent1"}}}"#
            )
        }
        guard request.header("X-Auth-Token") == "auth", request.header("X-User-Id") == "u1" else {
            return .init(status: 401, json: #"{"status":"error","message":"You must be logged in to do this."}"#)
        }
        switch request.name {
        case "POST /api/v1/livechat/agent.status", "POST /api/v1/logout": return Self.yes
        case "GET /api/v1/livechat/inquiries.queuedForUser":
            let queued = state.withLock { $0.isQueued } ? #"{"_id":"inq1","rid":"room1","status":"queued"}"# : ""
            return .init(json: #"{"inquiries":[\#(queued)],"offset":0,"success":true}"#)
        case "GET /api/v1/livechat/inquiries.getOne":
            let inquiry = request.query("roomId") == "room1" ? #"{"_id":"inq1","rid":"room1"}"# : "null"
            return .init(json: #"{"inquiry":\#(inquiry),"success":true}"#)
        case "POST /api/v1/livechat/inquiries.take":
            guard request.text("/inquiryId") == "inq1", state.withLock({ $0.isQueued }) else {
                return Self.no("error-not-found")
            }
            state.withLock { $0.isQueued = false }
            say("command", "connected", by: "agent1")
            return Self.yes
        case "POST /api/v1/chat.postMessage":
            say(nil, request.text("/text"), by: "agent1")
            return Self.yes
        case "POST /api/v1/livechat/room.closeByUser": return close(by: "agent1")
        default: return .init(status: 404, json: #"{"success":false,"error":"\#(request.name)"}"#)
        }
    }

    private func knows(_ token: String?) -> Bool { state.withLock { !$0.token.isEmpty && $0.token == token } }

    private func close(by user: String) -> ScriptedService.Answer {
        guard state.withLock({ $0.isOpen }) else { return Self.no("room-closed") }
        state.withLock { $0.isOpen = false }
        say("livechat-close", "", by: user)
        return Self.yes
    }

    private func say(_ type: String?, _ text: String, token: String? = nil, by user: String) {
        let message = state.withLock { state in
            let message = Message(
                number: state.messages.count + 1,
                type: type,
                text: text,
                token: token,
                user: user
            )
            state.messages.append(message)
            return message
        }
        tell("stream-room-messages", to: ["room1", "__my_messages__"], message.ejson)
    }

    // MARK: DDP

    func greet(_ line: ScriptedService.Line) {}

    func hear(_ message: JSONValue, on line: ScriptedService.Line) {
        let request = ScriptedService.Request(body: message)
        switch request.text("/msg") {
        case "connect":
            line.say(#"{"msg":"connected","session":"s"}"#)
            line.say(#"{"msg":"ping"}"#)
        case "pong": state.withLock { $0.pongs += 1 }
        case "sub":
            state.withLock { $0.listeners.append((request.text("/name"), request.text("/params/0"), line)) }
            line.say(#"{"msg":"ready","subs":["\#(request.text("/id"))"]}"#)
        case "method" where request.text("/method") == "login":
            guard request.text("/params/0/resume") == "auth" else { return }
            line.say(#"{"msg":"result","id":"\#(request.text("/id"))","result":{"id":"u1","token":"auth"}}"#)
        case "method":
            // Nobody types without a name.
            guard !request.text("/params/1").isEmpty else { return }
            let activities = JSONPointer("/params/2")?.value(in: message)?.json ?? "[]"
            tell(
                request.text("/method"),
                to: [request.text("/params/0")],
                #""\#(request.text("/params/1"))",\#(activities)"#
            )
        default: break
        }
    }

    private func tell(_ stream: String, to events: [String], _ arguments: String) {
        let listeners = state.withLock { $0.listeners.filter { $0.stream == stream && events.contains($0.event) } }
        for (_, event, line) in listeners {
            let fields = #"{"eventName":"\#(event)","args":[\#(arguments)]}"#
            line.say(#"{"msg":"changed","collection":"\#(stream)","id":"id","fields":\#(fields)}"#)
        }
    }
}
