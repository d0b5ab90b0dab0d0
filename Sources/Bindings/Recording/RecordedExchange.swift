import Foundation

/// One request of a recorded session to the service, and its reply.
struct RecordedExchange: Equatable {
    var method: RequestTemplate.Method
    /// Scheme, host and port.
    var origin: String
    /// The path's segments, as sent.
    var segments: [String]
    var query: [(name: String, value: String)]
    /// Those that the page's script has set itself.
    var headers: [(name: String, value: String)]
    /// Null when the body is no JSON.
    var body: JSONValue
    var status: Int
    var reply: JSONValue
    var isStream: Bool
    /// The stream's events, as the archive has them.
    var events: [JSONValue]
    /// When the request went out and how long its reply took, seconds.
    var started: Double
    var took: Double

    static func == (one: RecordedExchange, other: RecordedExchange) -> Bool {
        one.started == other.started && one.segments == other.segments
    }
}

extension RecordedExchange {
    /// Nil: it is no talk of the widget's script with a service, but a page, a picture, a script.
    init?(_ entry: HAR.Entry) {
        guard let method = RequestTemplate.Method(rawValue: entry.request.method),
            let url = URLComponents(string: entry.request.url), let host = url.host, method != .options
        else { return nil }
        let type = entry.response.content.mimeType ?? ""
        let isTalk = entry.kind.map { ["xhr", "fetch", "eventsource"].contains($0) } ?? Self.isTalk(type)
        guard isTalk else { return nil }
        let text = entry.response.content.decoded
        self.method = method
        origin = "\(url.scheme ?? "http")://\(host)\(url.port.map { ":\($0)" } ?? "")"
        segments = url.percentEncodedPath.split(separator: "/").map(String.init)
        query = (url.queryItems ?? []).map { ($0.name, $0.value ?? "") }
        headers = entry.request.headers.filter { Self.isOwn($0.name) }.map { ($0.name, $0.value) }
        body = entry.request.postData?.text.flatMap { JSONValue(json: Array($0.utf8)) } ?? .null
        status = entry.response.status
        isStream = type.hasPrefix("text/event-stream")
        reply = isStream ? .null : JSONValue(json: Array(text.utf8)) ?? .null
        var reader = ServerSentEvents()
        events = isStream ? reader.read(Array(text.utf8)).compactMap { JSONValue(json: Array($0.data.utf8)) } : []
        started = Self.seconds(entry.startedDateTime)
        took = (entry.time ?? 0) / 1000
    }

    private static func isTalk(_ type: String) -> Bool {
        type.contains("json") || type.hasPrefix("text/event-stream")
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

extension JSONValue {
    /// Every text and number in it, with its place.
    var leaves: [(place: String, value: JSONValue)] {
        switch self {
        case .object(let members):
            members.sorted { $0.key < $1.key }.flatMap { key, value in
                let step = "/" + key.replacing("~", with: "~0").replacing("/", with: "~1")
                return value.leaves.map { (step + $0.place, $0.value) }
            }
        case .array(let values):
            values.enumerated().flatMap { index, value in value.leaves.map { ("/\(index)" + $0.place, $0.value) } }
        case .null, .boolean: []
        default: [("", self)]
        }
    }
}
