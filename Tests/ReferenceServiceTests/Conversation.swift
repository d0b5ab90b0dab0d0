import ChatDesk
import Foundation

@testable import ReferenceService

/// Requests to the API and its replies, on plain values and in virtual time. Everything said is kept.
final class Conversation {
    struct Exchange {
        let request: Request
        let reply: Reply

        /// The names of the reply's JSON members.
        var fields: [String] {
            (try? JSONSerialization.jsonObject(with: Data(reply.body))).map(Conversation.names) ?? []
        }
    }

    let api: DeskAPI
    var now = Duration.zero
    private(set) var exchanges: [Exchange] = []
    /// Passwords that were hashed to check them.
    private(set) var checks = 0
    private lazy var admin = staff(.admin)

    init(mostVisits: Int = Limits.visits, _ change: (inout ChatDesk.Settings) -> Void = { _ in }) {
        var settings = ChatDesk.Settings()
        settings.launchAfter = .seconds(10)
        change(&settings)
        let tokens = RandomTokens(from: SystemRandomNumberGenerator())
        do {
            let store = try Store()
            let revival = try Revival(from: store, tokens: NumberedTokens(), at: .seconds(1_700_000_000))
            api = DeskAPI(
                revival,
                of: store,
                accounts: Accounts(.tests, tokens: tokens),
                mostVisits: mostVisits,
                browsers: tokens,
                version: "1.2.3"
            )
            api.set(settings, [])
            try api.commit()
        } catch {
            fatalError("A store in memory can be made: \(error)")
        }
    }

    /// Sends a request; `visitor` and `agent` are tokens, a browser is somebody of the staff.
    @discardableResult
    func say(
        _ method: String,
        _ target: String,
        _ body: String = "",
        visitor: String? = nil,
        agent: String? = nil,
        browser: StaffBrowser? = nil,
        headers: [(name: String, value: String)] = [],
        from client: String = "10.0.0.1"
    ) -> Reply {
        var headers = headers + (browser?.headers ?? [])
        if let visitor { headers.append(("X-Visit-Token", visitor)) }
        if let agent { headers.append(("Authorization", "Bearer " + agent)) }
        let request = Request(method: method, target: target, headers: headers, body: Array(body.utf8), client: client)
        var reply = reply(to: api.answer(request, at: now))
        reply.headers += api.headers(for: request)
        exchanges.append(Exchange(request: request, reply: reply))
        return reply
    }

    /// What the service would send, if it gave up holding at once.
    private func reply(to answer: Answer) -> Reply {
        switch answer {
        case .reply(let reply): reply
        case .hold(let reader, let cursor, _): .poll(api.events(of: reader, after: cursor))
        case .socket: Reply(status: 101)
        case .check(let check): api.refusal(of: check, at: now)?.reply ?? reply(to: carryOut(check))
        case .stream(let reader, let cursor):
            .text(api.events(of: reader, after: cursor).map(\.streamed).joined(), as: "text/event-stream")
        }
    }

    /// Sends a request as the admin.
    @discardableResult
    func administer(_ method: String, _ target: String, _ body: String = "") -> Reply {
        say(method, target, body, browser: admin)
    }

    private func carryOut(_ check: PasswordCheck) -> Answer {
        checks += 1
        return api.conclude(check, isRight: check.isRight(), at: now)
    }

    /// A new visitor's token.
    @discardableResult
    func visitor(_ browser: String? = nil) -> String {
        let headers = browser.map { [(name: "Cookie", value: "chat_browser=\($0)")] } ?? []
        return say("POST", "/api/v1/page-views", #"{"site":"shop","page":"/"}"#, headers: headers)["visit"] ?? ""
    }

    /// A ready agent's token.
    func agent() -> String {
        let token = say("POST", "/api/v1/agents/sign-in", Self.signIn)["token"] ?? ""
        say("POST", "/api/v1/agents/ready", #"{"ready":true}"#, agent: token)
        return token
    }

    private static let signIn = #"{"name":"Ann","chats_at_once":2,"password":"\#(Passwords.tests[.agent])"}"#

    /// A browser of somebody who has signed in; a browser of before goes on in the same session.
    func staff(_ role: Role, in browser: StaffBrowser? = nil) -> StaffBrowser {
        let body = #"{"role":"\#(role.rawValue)","name":"Bea","password":"\#(Passwords.tests[role])"}"#
        let reply = say("POST", "/api/v1/session", body, browser: browser)
        let cookie = reply.headers.first { $0.name == "Set-Cookie" }?.value.split(separator: ";").first
        return StaffBrowser(cookie: String(cookie ?? ""), csrf: reply["csrf"])
    }

    private static func names(_ json: Any) -> [String] { (json as? [String: Any]).map { Array($0.keys) } ?? [] }
}

/// A browser with a session of the staff.
struct StaffBrowser {
    let cookie: String
    /// What it says besides; `nil` if it forgets that.
    var csrf: String?

    var headers: [(name: String, value: String)] {
        [("Cookie", cookie)] + (csrf.map { [("X-CSRF-Token", $0)] } ?? [])
    }
}

extension Passwords {
    /// The passwords in tests.
    static let tests: Passwords = {
        do { return try Passwords(agent: "agents-pass", supervisor: "supervisors-pass", admin: "admins-pass") } catch {
            fatalError("\(error)")
        }
    }()
}

extension HashedPasswords {
    /// The passwords in tests, hashed once.
    static let tests: HashedPasswords = {
        do { return try HashedPasswords(.tests) } catch { fatalError("\(error)") }
    }()
}

extension Reply {
    /// The body's text.
    var bodyText: String { String(decoding: body, as: UTF8.self) }

    /// A header's value.
    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    /// A text in the JSON body, by its path.
    subscript(path: String...) -> String? {
        var value = try? JSONSerialization.jsonObject(with: Data(body))
        for name in path { value = (value as? [String: Any])?[name] }
        return value.flatMap { $0 is NSNull ? nil : "\($0)" }
    }
}
