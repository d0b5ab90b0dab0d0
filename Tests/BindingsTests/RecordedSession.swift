import Foundation

/// A small HTTP archive, written by hand: what a browser would have recorded.
struct RecordedSession {
    private var entries: [[String: Any]] = []

    private static func instant(_ seconds: Double) -> String {
        Date(timeIntervalSince1970: 1_800_000_000 + seconds).formatted(
            Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        )
    }

    /// Seconds since 1970 of a moment of the session.
    static func time(_ seconds: Double) -> Double { 1_800_000_000 + seconds }

    /// - Parameters:
    ///   - body: its type and its text, or its fields.
    ///   - sets: the cookies that the reply sets.
    mutating func ask(
        _ method: String,
        _ path: String,
        at seconds: Double,
        kind: String = "fetch",
        headers: [String: String] = [:],
        body: (type: String, text: String?, fields: [(String, String)])? = nil,
        reply: String = "{}",
        type: String = "application/json",
        sets: [String] = []
    ) {
        var request: [String: Any] = [
            "method": method, "url": "http://chat.example.com\(path)", "headers": pairs(headers.map { ($0, $1) }),
        ]
        if let body {
            var data: [String: Any] = ["mimeType": body.type]
            data["text"] = body.text
            if !body.fields.isEmpty { data["params"] = pairs(body.fields) }
            request["postData"] = data
        }
        entries.append([
            "_resourceType": kind, "startedDateTime": Self.instant(seconds), "time": 5, "request": request,
            "response": [
                "status": 200, "headers": pairs(sets.map { ("Set-Cookie", $0) }),
                "content": ["mimeType": type, "text": reply],
            ],
        ])
    }

    /// - Parameter messages: with when they went, and whether the browser sent them.
    mutating func socket(_ path: String, at seconds: Double, _ messages: [(at: Double, isSent: Bool, text: String)]) {
        entries.append([
            "_resourceType": "websocket", "startedDateTime": Self.instant(seconds), "time": 0,
            "request": ["method": "GET", "url": "ws://chat.example.com\(path)", "headers": [Any]()],
            "response": ["status": 101, "headers": [Any](), "content": ["mimeType": "x-unknown"]],
            "_webSocketMessages": messages.map { message -> [String: Any] in
                [
                    "type": message.isSent ? "send" : "receive", "time": Self.time(message.at), "opcode": 1,
                    "data": message.text,
                ]
            },
        ])
    }

    private func pairs(_ pairs: [(String, String)]) -> [[String: String]] {
        pairs.map { ["name": $0.0, "value": $0.1] }
    }

    /// The archive, as a file has it.
    var har: [UInt8] {
        get throws { Array(try JSONSerialization.data(withJSONObject: ["log": ["entries": entries]])) }
    }
}
