import Foundation

/// What a browser recorded of its traffic: an HTTP archive, version 1.2, as far as a draft needs it.
struct HAR: Decodable {
    var log: Log

    struct Log: Decodable {
        var entries: [Entry]
    }

    struct Entry: Decodable {
        var startedDateTime: String
        /// Milliseconds from the request to the end of its reply.
        var time: Double?
        var request: Request
        var response: Response
        /// As Chromium calls what asked: `xhr`, `fetch`, `document`, `image`, ….
        var kind: String?
        /// What went over a WebSocket, as Chromium keeps it.
        var socketMessages: [SocketMessage]?
        /// What came over a stream of server-sent events, as Chromium keeps it.
        var streamMessages: [StreamMessage]?

        private enum CodingKeys: String, CodingKey {
            case startedDateTime, time, request, response
            case kind = "_resourceType"
            case socketMessages = "_webSocketMessages"
            case streamMessages = "_eventSourceMessages"
        }
    }

    struct Request: Decodable {
        var method: String
        var url: String
        var headers: [Pair]
        var postData: PostData?
    }

    struct PostData: Decodable {
        var mimeType: String?
        var text: String?
        /// A form's fields.
        var params: [Field]?
    }

    struct Field: Decodable {
        var name: String
        var value: String?
    }

    struct Response: Decodable {
        var status: Int
        var headers: [Pair]?
        var content: Content
    }

    struct SocketMessage: Decodable {
        /// `send` or `receive`.
        var type: String
        /// Seconds since 1970.
        var time: Double
        /// As RFC 6455 counts them: 1 is text.
        var opcode: Int?
        var data: String
    }

    struct StreamMessage: Decodable {
        var eventName: String?
        var data: String
    }

    struct Content: Decodable {
        var mimeType: String?
        var text: String?
        var encoding: String?
    }

    struct Pair: Decodable {
        var name: String
        var value: String
    }
}

extension HAR.Content {
    /// The body's text; empty when it was not kept.
    var decoded: String {
        guard encoding == "base64", let data = text.flatMap({ Data(base64Encoded: $0) }) else { return text ?? "" }
        return String(decoding: data, as: UTF8.self)
    }
}
