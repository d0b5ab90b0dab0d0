import Foundation

/// One request of a recorded session to the service, and its reply.
struct RecordedExchange: Equatable {
    var method: RequestTemplate.Method
    /// Scheme, host and port.
    var origin: String
    /// The path's segments, as sent; the last one is empty where a slash ends it.
    var segments: [String]
    var query: [(name: String, value: String)]
    /// Those that the page's script has set itself.
    var headers: [(name: String, value: String)]
    /// Those that the browser sent along.
    var cookies: [(name: String, value: String)]
    var body: RecordedBody
    var status: Int
    var reply: JSONValue
    /// Those that the reply set.
    var setCookies: [(name: String, value: String)]
    var kind: Kind
    /// What came over a stream, as the archive has it.
    var events: [JSONValue]
    /// What went over a WebSocket.
    var messages: [HAR.SocketMessage]
    /// When the request went out and how long its reply took, seconds.
    var started: Double
    var took: Double

    enum Kind: Equatable {
        case script
        /// A reply of server-sent events.
        case stream
        case socket
        /// A page that the browser loaded, or a part of it.
        case page
    }

    static func == (one: RecordedExchange, other: RecordedExchange) -> Bool {
        one.started == other.started && one.segments == other.segments
    }
}

extension RecordedExchange {
    /// Nil: it is neither the talk of a widget's script with a service nor a page, but a picture, say.
    init?(_ entry: HAR.Entry) {
        guard let method = RequestTemplate.Method(rawValue: entry.request.method), method != .options,
            let url = URLComponents(string: entry.request.url), let host = url.host, let kind = Kind(of: entry)
        else { return nil }
        self.method = method
        self.kind = kind
        let scheme = (url.scheme ?? "http").replacing("ws", with: "http")
        origin = "\(scheme)://\(host)\(url.port.map { ":\($0)" } ?? "")"
        let path = url.percentEncodedPath
        segments = path.split(separator: "/").map(String.init) + (path.count > 1 && path.hasSuffix("/") ? [""] : [])
        query = (url.queryItems ?? []).map { ($0.name, $0.value ?? "") }
        headers = entry.request.headers.filter { Self.isOwn($0.name) }.map { ($0.name, $0.value) }
        cookies = entry.request.headers.filter { $0.name.lowercased() == "cookie" }.flatMap { $0.value.cookies }
        body = RecordedBody(entry.request.postData)
        status = entry.response.status
        let text = entry.response.content.decoded
        reply = kind == .script ? JSONValue(json: Array(text.utf8)) ?? .null : .null
        setCookies = (entry.response.headers ?? []).filter { $0.name.lowercased() == "set-cookie" }
            .flatMap { $0.value.split(separator: "\n").compactMap { String($0).cookies.first } }
        events = kind == .stream ? Self.events(of: entry, text) : []
        messages = entry.socketMessages ?? []
        started = Self.seconds(entry.startedDateTime)
        took = (entry.time ?? 0) / 1000
    }

    /// A browser keeps a stream's events by themselves, or its text.
    private static func events(of entry: HAR.Entry, _ text: String) -> [JSONValue] {
        var reader = ServerSentEvents()
        let data = entry.streamMessages?.map(\.data) ?? reader.read(Array(text.utf8)).map(\.data)
        return data.compactMap { JSONValue(json: Array($0.utf8)) }
    }

    /// Headers that a browser sends with whatever it asks tell nothing of the service.
    private static func isOwn(_ name: String) -> Bool {
        let name = name.lowercased()
        return name == "authorization" || name.hasPrefix("x-") && name != "x-requested-with"
    }

    private static func seconds(_ text: String) -> Double {
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        let date = (try? style.parse(text)) ?? (try? Date.ISO8601FormatStyle().parse(text))
        return date?.timeIntervalSince1970 ?? 0
    }
}

extension RecordedExchange.Kind {
    /// By what asked, and what came: a script may fetch pictures and style sheets, too.
    fileprivate init?(of entry: HAR.Entry) {
        let type = entry.response.content.mimeType ?? ""
        let isTalk = type.contains("json") || type.hasPrefix("text/event-stream")
        let isFurniture = ["css", "javascript", "image/", "font"].contains(where: type.contains)
        switch entry.kind {
        case "websocket": self = .socket
        case nil where entry.socketMessages != nil: self = .socket
        case "document": self = .page
        case nil where type.hasPrefix("text/html"): self = .page
        case "xhr", "fetch", "eventsource", "ping":
            guard !isFurniture else { return nil }
            self = type.hasPrefix("text/event-stream") ? .stream : .script
        case nil where isTalk: self = type.hasPrefix("text/event-stream") ? .stream : .script
        default: return nil
        }
    }
}

extension String {
    /// The pairs of a `Cookie` header; of a `Set-Cookie` header the first is the cookie.
    fileprivate var cookies: [(name: String, value: String)] {
        split(separator: ";").compactMap { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { return nil }
            return (parts[0].trimmingCharacters(in: .whitespaces), String(parts[1]))
        }
    }
}
