import ChatDesk

/// A whole reply.
struct Reply: Sendable {
    var status: Int
    var headers: [(name: String, value: String)] = []
    var body: [UInt8] = []

    /// What every reply bears to a request that nobody has looked at.
    static let safeHeaders: [(name: String, value: String)] = [
        ("X-Content-Type-Options", "nosniff"), ("Cache-Control", "no-store"),
    ]

    /// 204.
    static let noContent = Reply(status: 204)

    /// A JSON reply.
    static func json(_ json: JSON, status: Int = 200) -> Reply {
        text(json.text, as: "application/json", status: status)
    }

    /// A reply of a media type, in UTF-8.
    static func text(_ text: String, as type: String, status: Int = 200) -> Reply {
        Reply(status: status, headers: [("Content-Type", type)], body: Array(text.utf8))
    }
}

/// What the API does about a request.
enum Answer: Sendable {
    /// Replies at once.
    case reply(Reply)
    /// Streams the reader's events after a cursor, as they come.
    case stream(Reader, after: Int)
    /// Sends the reader's events after a cursor over a WebSocket, whose handshake bore the key.
    case socket(Reader, after: Int, key: String)
    /// Holds the reply until the reader has an event after a cursor, or the time is up.
    case hold(Reader, after: Int, for: Duration)
    /// Replies once the password was checked, away from the loop.
    case check(PasswordCheck)
}
