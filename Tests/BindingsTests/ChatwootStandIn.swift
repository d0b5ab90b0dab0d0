import Synchronization

@testable import Bindings

/// One contact, one conversation and one user of Chatwoot, as the documentation that `chatwoot.yaml` names has them:
/// <https://developers.chatwoot.com> and the server's own controllers, views and listeners. It is no Chatwoot, and what
/// it shows is that the binding says what is documented.
final class ChatwootStandIn: StandIn {
    private struct State {
        /// By the token that was subscribed to, with the subscription's identifier.
        var listeners: [(token: String, identifier: String, line: ScriptedService.Line)] = []
        var messages: [String] = []
        var isAssigned = false
        var availability = ""
    }

    private let state = Mutex(State())

    /// How many subscriptions there are, and what the user says of himself.
    var heard: (subscriptions: Int, availability: String) {
        state.withLock { ($0.listeners.count, $0.availability) }
    }

    private static let inbox = "/public/api/v1/inboxes/inbox1"
    private static let conversation = inbox + "/contacts/source1/conversations/7"
    private static let account = "/api/v1/accounts/3"

    // MARK: REST

    func answer(_ request: ScriptedService.Request) -> ScriptedService.Answer {
        contactAnswer(request) ?? userAnswer(request)
    }

    private func contactAnswer(_ request: ScriptedService.Request) -> ScriptedService.Answer? {
        switch request.name {
        case "GET \(Self.inbox)": return .init(json: #"{"identifier":"inbox1","name":"API"}"#)
        case "POST \(Self.inbox)/contacts":
            return .init(json: #"{"source_id":"source1","pubsub_token":"contact","id":5,"name":"Visitor 1"}"#)
        case "POST \(Self.inbox)/contacts/source1/conversations":
            tell(["user", "contact"], "conversation.created", conversation(status: "open"))
            return .init(json: #"{"id":7,"inbox_id":1,"messages":[],"status":"open"}"#)
        case "GET \(Self.conversation)/messages":
            return .init(json: "[\(state.withLock { $0.messages.joined(separator: ",") })]")
        case "POST \(Self.conversation)/messages": return write(request.text("/content"), type: 0)
        case "POST \(Self.conversation)/toggle_typing":
            tell(["user"], "conversation.typing_on", #"{"is_private":false}"#)
            return .init(json: "")
        case "POST \(Self.conversation)/toggle_status": return resolve()
        default: return nil
        }
    }

    private func userAnswer(_ request: ScriptedService.Request) -> ScriptedService.Answer {
        guard request.header("api_access_token") == "key" else {
            return .init(status: 401, json: #"{"error":"Invalid Access Token"}"#)
        }
        switch request.name {
        case "GET /api/v1/profile": return .init(json: #"{"id":9,"account_id":3,"pubsub_token":"user"}"#)
        case "POST /api/v1/profile/availability":
            state.withLock { $0.availability = request.text("/profile/availability") }
            return .init(json: #"{"id":9}"#)
        case "POST \(Self.account)/conversations/7/assignments":
            guard request.text("/assignee_id") == "9" else { break }
            state.withLock { $0.isAssigned = true }
            tell(["user"], "assignee.changed", conversation(status: "open"))
            tell(["user", "contact"], "conversation.updated", conversation(status: "open"))
            return .init(json: #"{"id":9,"name":"Grace"}"#)
        case "POST \(Self.account)/conversations/7/toggle_typing_status":
            tell(["contact"], "conversation.typing_on", #"{"is_private":\#(request.text("/is_private"))}"#)
            return .init(json: "")
        case "POST \(Self.account)/conversations/7/messages": return write(request.text("/content"), type: 1)
        case "POST \(Self.account)/conversations/7/toggle_status": return resolve()
        default: break
        }
        return .init(status: 404, json: #"{"error":"\#(request.name)"}"#)
    }

    private func write(_ text: String, type: Int) -> ScriptedService.Answer {
        let message = state.withLock { state in
            let number = state.messages.count + 1
            let message = #"{"id":\#(number),"content":"\#(text)","message_type":\#(type),"conversation_id":7}"#
            state.messages.append(message)
            return message
        }
        tell(["user", "contact"], "message.created", message)
        return .init(json: message)
    }

    private func resolve() -> ScriptedService.Answer {
        tell(["user", "contact"], "conversation.status_changed", conversation(status: "resolved"))
        return .init(json: #"{"payload":{"success":true,"current_status":"resolved","conversation_id":7}}"#)
    }

    private func conversation(status: String) -> String {
        let assignee = state.withLock { $0.isAssigned } ? #"{"id":9,"name":"Grace","type":"user"}"# : "null"
        return #"{"id":7,"inbox_id":1,"status":"\#(status)","meta":{"assignee":\#(assignee)}}"#
    }

    // MARK: ActionCable

    func greet(_ line: ScriptedService.Line) {
        line.say(#"{"type":"welcome"}"#)
        line.say(#"{"type":"ping","message":1767323040}"#)
    }

    func hear(_ message: JSONValue, on line: ScriptedService.Line) {
        let request = ScriptedService.Request(body: message)
        let identifier = JSONValue(json: Array(request.text("/identifier").utf8)) ?? .null
        let channel = ScriptedService.Request(body: identifier)
        guard request.text("/command") == "subscribe", channel.text("/channel") == "RoomChannel" else { return }
        let token = channel.text("/pubsub_token")
        // A user says which one he is, and in which account.
        guard token == "contact" || (channel.text("/user_id"), channel.text("/account_id")) == ("9", "3") else {
            return
        }
        let quoted = JSONValue.string(request.text("/identifier")).json
        state.withLock { $0.listeners.append((token, quoted, line)) }
        line.say(#"{"identifier":\#(quoted),"type":"confirm_subscription"}"#)
    }

    private func tell(_ tokens: [String], _ event: String, _ data: String) {
        for (_, identifier, line) in state.withLock({ $0.listeners.filter { tokens.contains($0.token) } }) {
            line.say(#"{"identifier":\#(identifier),"message":{"event":"\#(event)","data":\#(data)}}"#)
        }
    }
}
