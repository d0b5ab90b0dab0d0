import Synchronization

@testable import Bindings

/// One visitor, one chat and one operator of Live Helper Chat, in the shapes that a real one's replies had. It is no
/// Live Helper Chat: the ids of chats and messages begin with 1 each, as there.
final class LiveHelperChatStandIn: StandIn {
    struct State {
        var pages = 0
        /// How often the invite's text was asked for, and the chat's status.
        var textsAsked = 0
        var statusAsked = 0
        /// 0 pending, 1 active, 2 closed; nil: there is none.
        var status: Int?
        var isAssigned = false
        var hasLeft = false
        var isTyping = false
        var isOnline = false
        /// With the operator's id, 0 for the visitor's and -1 for the system's.
        var messages: [(operator: Int, text: String)] = []
    }

    private let state = Mutex(State())

    var heard: State { state.withLock { $0 } }

    func greet(_ line: ScriptedService.Line) {}
    func hear(_ message: JSONValue, on line: ScriptedService.Line) {}

    func answer(_ request: ScriptedService.Request) -> ScriptedService.Answer {
        state.withLock { state in
            if request.path.hasPrefix("/site_admin") || request.path.hasPrefix("/restapi") {
                return state.operatorAnswer(request)
            }
            return .init(json: state.visitorAnswer(request))
        }
    }
}

// MARK: The widget's side

extension LiveHelperChatStandIn.State {
    fileprivate mutating func visitorAnswer(_ request: ScriptedService.Request) -> String {
        switch request.path {
        case "/widgetrestapi/settings":
            pages += request.query("vid") == nil ? 0 : 1
            return #"{"isOnline":true,"hash":"h1","hash_ts":7}"#
        case "/widgetrestapi/checkinvitation" where request.query("init") == "1":
            // Who stays on his first page is told to ask in a minute.
            return #"{"status":true,"vid_id":3,"next_reschedule":\#(pages == 1 ? 60_000 : 50),"qinv":false}"#
        case "/widgetrestapi/checkinvitation":
            return #"{"status":false,"vid_id":3,"invitation":4,"qinv":false}"#
        case "/widgetrestapi/getinvitation":
            textsAsked += 1
            return #"{"status":true,"invitation_id":4,"message":"Can we help?"}"#
        case "/widgetrestapi/onlinesettings":
            return #"{"fields":[{"type":"textarea","required":true,"name":"Question"}],"disabled":false}"#
        case "/widgetrestapi/submitonline": return enter(request)
        case "/widgetrestapi/initchat": return #"{"chat_ui":{"sync_interval":50},"status":0,"closed":false}"#
        case "/widgetrestapi/checkchatstatus": return standing()
        case "/widgetrestapi/fetchmessages": return news(after: Int(request.text("/lmgsid")) ?? 0)
        case "/widgetrestapi/addmsguser":
            guard status != 2 else { return #"{"error":true,"r":"Chat has been closed."}"# }
            messages.append((0, request.text("/msg")))
            return #"{"r":"","t":[]}"#
        case let path where path.hasPrefix("/chat/chatwidgetclosed/(eclose)/t/(hash)/1_k1/(vid)/"):
            hasLeft = true
            messages.append((-1, "[level=system-warning exit-visitor]Visitor has closed the chat explicitly![/level]"))
            return ""
        default: return "{}"
        }
    }

    private mutating func enter(_ request: ScriptedService.Request) -> String {
        guard request.text("/fields/captcha_h1") == "7" else {
            return #"{"success":false,"errors":{"captcha":"Security token is missing."}}"#
        }
        guard !request.text("/fields/Question").isEmpty else {
            return #"{"success":false,"errors":{"question":"Please enter your message"}}"#
        }
        status = 0
        // Who came by the invite has its text in his chat.
        messages = [(-2, "Can we help?"), (0, request.text("/fields/Question"))]
        return #"{"success":true,"chatData":{"id":1,"hash":"k1","lmsg_id":0}}"#
    }

    /// It is by this question that operators are assigned.
    private mutating func standing() -> String {
        statusAsked += 1
        isAssigned = statusAsked > 3
        let html =
            status == 1
            ? #"<span class=\"fw-bold op-name-widget\">Grace H</span>"#
            : "<h6>You are number <b>2</b> in the queue. Please wait...</h6>"
        return #"{"error":"false","result":"\#(html)","activated":"\#(status == 1)","status":\#(status ?? 0)}"#
    }

    private func news(after last: Int) -> String {
        let new = zip(1..., messages).filter { $0.0 > last && $0.1.operator != -1 }
        let rows = new.map { id, message in
            let side = message.operator == 0 ? "response" : "message-admin"
            return #"<div class=\"message-row \#(side)\" id=\"msg-\#(id)\" data-op-id=\"\#(message.operator)\" "#
                + #"title=\"16:56:42\"><span>Name</span><div class=\"msg-body\">\#(message.text)</div>\n</div>"#
        }
        let closed = status == 2 ? #""closed":true,"# : ""
        return #"{"status":\#(status ?? 0),\#(closed)"ott":\#(isTyping ? #""Grace is typing""# : "false"),"#
            + #""message_id":\#(new.last?.0 ?? 0),"messages":"\#(rows.joined())"}"#
    }
}

// MARK: The back office

extension LiveHelperChatStandIn.State {
    fileprivate mutating func operatorAnswer(_ request: ScriptedService.Request) -> ScriptedService.Answer {
        switch request.name {
        case "GET /site_admin/user/login":
            return .init(json: #"<input type="hidden" name="csfr_token" value="t1" />"#)
        case "POST /site_admin/user/login":
            let isRight = request.field("Password") == "pass" && request.field("csfr_token") == "t1"
            return .init(status: isRight ? 302 : 200, json: "")
        case "GET /site_admin/": return .init(json: "confLH.csrf_token = 't2';confLH.user_id = '9';")
        case "GET /site_admin/chat/syncadmininterface":
            // What is zero is left out.
            let chat = #"{"id":1,"nick":"Visitor",\#(isAssigned ? #""user_id":9,"# : "")"dep_id":1}"#
            return .init(json: #"{"result":{"pending_chats":{"list":[\#(status == 0 ? chat : "")]}}}"#)
        case "GET /site_admin/chat/adminchat/1":
            status = 1
            return .init(json: "<html>")
        case "GET /restapi/chat/1":
            return .init(json: #"{"error":false,"result":{"id":1,"user_id":9,"status":\#(status ?? 0)}}"#)
        case "GET /restapi/chats": return chats(request)
        case "GET /site_admin/user/logout/(csfr)/t2": return .init(status: 302, json: "")
        default: break
        }
        guard request.header("X-CSRFToken") == "t2" else { return .init(json: #"{"error":true,"r":"Invalid"}"#) }
        switch request.name {
        case "POST /site_admin/user/setoffline/false": isOnline = true
        case "POST /site_admin/user/setoffline/true": isOnline = false
        case "POST /site_admin/chat/operatortyping/1/true": isTyping = true
        case "POST /site_admin/chat/operatortyping/1/false": isTyping = false
        case "POST /site_admin/chat/addmsgadmin/1": messages.append((9, request.field("msg") ?? ""))
        case "POST /site_admin/chat/closechatadmin/1": status = 2
        default: return .init(status: 404, json: #"{"error":true,"r":"\#(request.name)"}"#)
        }
        return .init(json: #"{"error":"false"}"#)
    }

    private func chats(_ request: ScriptedService.Request) -> ScriptedService.Answer {
        // Agent 1:pass
        guard request.header("Authorization") == "Basic QWdlbnQgMTpwYXNz", request.query("user_ids") == "9" else {
            return .init(json: #"{"error":true,"result":"Authorization failed!"}"#)
        }
        let own = zip(1..., messages).map { id, message in
            #"{"id":\#(id),"chat_id":1,"user_id":\#(message.operator),"msg":"\#(message.text)"}"#
        }
        let chat = #"{"id":1,"status":1,"messages":[\#(own.joined(separator: ","))]}"#
        return .init(json: #"{"list":[\#(status == 1 ? chat : "")],"error":false}"#)
    }
}
