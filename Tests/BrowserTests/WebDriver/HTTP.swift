import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// Requests with JSON bodies, to the driver and to the service; each has its own connection.
///
/// Foundation's `URLSession` can't read the driver's headers, which have no space after the colon.
enum HTTP {
    struct Answer: Sendable {
        let status: Int
        let headers: HTTPHeaders
        let text: String
        /// The body as JSON; null if it is none.
        var body: JSON { JSON(parsing: text) ?? .null }
    }

    struct Broken: Error, CustomStringConvertible {
        let description: String
    }

    /// Sends a request and reads the whole reply.
    static func send(
        _ method: String,
        _ url: String,
        _ body: JSON? = nil,
        headers: [String: String] = [:]
    ) async throws -> Answer {
        let (request, content) = try self.request(method, url, body, headers)
        return try await connect(to: url).executeThenClose { reply, send in
            // In one go: a server that needs no body answers, and closes, once it has the head.
            let body: [HTTPPart<HTTPRequestHead, IOData>] =
                content.isEmpty ? [] : [.body(.byteBuffer(ByteBuffer(bytes: content)))]
            try await send.write(contentsOf: [.head(request)] + body + [.end(nil)])
            return try await answer(reply, to: "\(method) \(url)")
        }
    }

    private static func request(
        _ method: String,
        _ url: String,
        _ body: JSON?,
        _ headers: [String: String]
    ) throws -> (HTTPRequestHead, Data) {
        let content = try body.map { try JSONEncoder().encode($0) } ?? Data()
        let parts = URLComponents(string: url)
        let target = (parts?.percentEncodedPath ?? "/") + (parts?.percentEncodedQuery.map { "?" + $0 } ?? "")
        var fields = HTTPHeaders(headers.map { ($0, $1) })
        fields.add(name: "Host", value: "\(parts?.host ?? ""):\(parts?.port ?? 80)")
        fields.add(name: "Connection", value: "close")
        fields.add(name: "Content-Length", value: "\(content.count)")
        if body != nil { fields.add(name: "Content-Type", value: "application/json") }
        return (
            HTTPRequestHead(version: .http1_1, method: .init(rawValue: method), uri: target, headers: fields), content
        )
    }

    private static func connect(
        to url: String
    ) async throws -> NIOAsyncChannel<HTTPClientResponsePart, HTTPPart<HTTPRequestHead, IOData>> {
        guard let parts = URLComponents(string: url), let host = parts.host, let port = parts.port else {
            throw Broken(description: "\(url) has no host and port.")
        }
        return try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: host, port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHTTPClientHandlers()
                    return try NIOAsyncChannel(wrappingChannelSynchronously: channel)
                }
            }
    }

    private static func answer(
        _ reply: NIOAsyncChannelInboundStream<HTTPClientResponsePart>,
        to request: String
    ) async throws -> Answer {
        var (head, text) = (HTTPResponseHead?.none, ByteBuffer())
        for try await part in reply {
            switch part {
            case .head(let it): head = it
            case .body(var piece): text.writeBuffer(&piece)
            case .end:
                guard let head else { break }
                return Answer(status: Int(head.status.code), headers: head.headers, text: String(buffer: text))
            }
        }
        throw Broken(description: "\(request): the connection closed before the reply's end.")
    }
}
