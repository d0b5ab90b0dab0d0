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

    init(_ change: (inout ChatDesk.Settings) -> Void = { _ in }) {
        var settings = ChatDesk.Settings()
        settings.launchAfter = .seconds(10)
        change(&settings)
        let tokens = RandomTokens(from: SystemRandomNumberGenerator())
        do {
            let store = try Store()
            let revival = try Revival(from: store, tokens: NumberedTokens(), at: .seconds(1_700_000_000))
            api = DeskAPI(revival, of: store, browsers: tokens, version: "1.2.3")
            api.set(settings, [])
            try api.commit()
        } catch {
            fatalError("A store in memory can be made: \(error)")
        }
    }

    /// Sends a request; `visitor` and `agent` are tokens.
    @discardableResult
    func say(
        _ method: String,
        _ target: String,
        _ body: String = "",
        visitor: String? = nil,
        agent: String? = nil,
        headers: [(name: String, value: String)] = []
    ) -> Reply {
        var headers = headers
        if let visitor { headers.append(("X-Visit-Token", visitor)) }
        if let agent { headers.append(("Authorization", "Bearer " + agent)) }
        let request = Request(method: method, target: target, headers: headers, body: Array(body.utf8))
        let reply = reply(to: api.answer(request, at: now))
        exchanges.append(Exchange(request: request, reply: reply))
        return reply
    }

    /// What the service would send, if it gave up holding at once.
    private func reply(to answer: Answer) -> Reply {
        switch answer {
        case .reply(let reply): reply
        case .hold(let reader, let cursor, _): api.pollReply(to: reader, after: cursor) ?? .noContent
        case .stream(let reader, let cursor):
            .text(api.events(of: reader, after: cursor).map(\.streamed).joined(), as: "text/event-stream")
        }
    }

    /// A new visitor's token.
    func visitor(_ browser: String? = nil) -> String {
        let headers = browser.map { [(name: "Cookie", value: "chat_browser=\($0)")] } ?? []
        return say("POST", "/api/v1/page-views", #"{"site":"shop","page":"/"}"#, headers: headers)["visit"] ?? ""
    }

    /// A ready agent's token.
    func agent() -> String {
        let token = say("POST", "/api/v1/agents/sign-in", #"{"name":"Ann","chats_at_once":2}"#)["token"] ?? ""
        say("POST", "/api/v1/agents/ready", #"{"ready":true}"#, agent: token)
        return token
    }

    private static func names(_ json: Any) -> [String] { (json as? [String: Any]).map { Array($0.keys) } ?? [] }
}

extension Reply {
    /// The body's text.
    var bodyText: String { String(decoding: body, as: UTF8.self) }

    /// A text in the JSON body, by its path.
    subscript(path: String...) -> String? {
        var value = try? JSONSerialization.jsonObject(with: Data(body))
        for name in path { value = (value as? [String: Any])?[name] }
        return value.flatMap { $0 is NSNull ? nil : "\($0)" }
    }
}
