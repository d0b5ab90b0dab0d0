/// One event of a stream.
struct ServerSentEvent: Equatable {
    /// The `event:` line; `message` when there is none.
    var type = "message"
    /// The last `id:` line so far; nil before the first.
    var id: String?
    /// The `data:` lines, joined by newlines.
    var data = ""
}

/// Reads a stream of server-sent events piece by piece, as the WHATWG HTML standard says (§ 9.2.6).
struct ServerSentEvents {
    private var line: [UInt8] = []
    private var afterCarriageReturn = false
    private var isFirstLine = true
    private var type = ""
    private var data: [String] = []
    private var lastID: String?

    /// How much is kept of an event that has not ended yet.
    var unfinishedBytes: Int { line.count + data.reduce(0) { $0 + $1.utf8.count } }

    /// Takes the next bytes and returns the events that they complete.
    mutating func read(_ bytes: [UInt8]) -> [ServerSentEvent] {
        var events: [ServerSentEvent] = []
        for byte in bytes {
            defer { afterCarriageReturn = byte == UInt8(ascii: "\r") }
            switch byte {
            case UInt8(ascii: "\n") where afterCarriageReturn: continue
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                if let event = endLine() { events.append(event) }
            default: line.append(byte)
            }
        }
        return events
    }

    private mutating func endLine() -> ServerSentEvent? {
        defer { line.removeAll(keepingCapacity: true) }
        if isFirstLine, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        isFirstLine = false
        guard !line.isEmpty else { return dispatch() }
        let text = String(decoding: line, as: UTF8.self)
        let colon = text.firstIndex(of: ":")
        let field = text[..<(colon ?? text.endIndex)]
        var value = colon.map { text[text.index(after: $0)...] } ?? ""
        if value.first == " " { value = value.dropFirst() }
        take(field, String(value))
        return nil
    }

    private mutating func take(_ field: Substring, _ value: String) {
        switch field {
        case "event": type = value
        case "data": data.append(value)
        case "id" where !value.contains("\0"): lastID = value
        default: break
        }
    }

    private mutating func dispatch() -> ServerSentEvent? {
        defer {
            type = ""
            data = []
        }
        guard !data.isEmpty else { return nil }
        return ServerSentEvent(
            type: type.isEmpty ? "message" : type,
            id: lastID,
            data: data.joined(separator: "\n")
        )
    }
}
