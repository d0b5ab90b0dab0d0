import NIOCore
import NIOHTTP1

/// What goes out.
extension Connection {
    /// Sends the reply to the request that is being answered.
    func send(_ reply: Reply) {
        guard case .answering(let keepsAlive) = state else { return }
        state = .idle
        write(reply, keepsAlive: keepsAlive)
        if !keepsAlive { close() }
    }

    /// Begins an event stream as the reply.
    func beginStream() {
        let headers = headers(with: [("Content-Type", "text/event-stream")])
        channel.writeAndFlush(
            HTTPServerResponsePart.head(HTTPResponseHead(version: .http1_1, status: .ok, headers: headers)),
            promise: nil
        )
    }

    /// Adds a piece to the stream, to be sent by ``flush()``.
    func stream(_ text: String) {
        channel.write(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: text))), promise: nil)
    }

    /// Sends what was added to the stream.
    func flush() { channel.flush() }

    /// Ends the stream and the connection.
    func endStream() {
        channel.writeAndFlush(HTTPServerResponsePart.end(nil), promise: nil)
        close()
    }

    /// Writes a whole reply.
    func write(_ reply: Reply, keepsAlive: Bool) {
        var headers = headers(with: reply.headers)
        if reply.status != 204 { headers.add(name: "Content-Length", value: String(reply.body.count)) }
        if !keepsAlive { headers.add(name: "Connection", value: "close") }
        let status = HTTPResponseStatus(statusCode: reply.status)
        let head = HTTPResponseHead(version: .http1_1, status: status, headers: headers)
        channel.write(HTTPServerResponsePart.head(head), promise: nil)
        if !reply.body.isEmpty, !asksForHeadOnly {
            channel.write(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: reply.body))), promise: nil)
        }
        channel.writeAndFlush(HTTPServerResponsePart.end(nil), promise: nil)
    }

    /// The reply's own headers, and the common ones that it doesn't have.
    private func headers(with own: [(name: String, value: String)]) -> HTTPHeaders {
        var headers = HTTPHeaders(own.map { ($0.name, $0.value) })
        for (name, value) in replyHeaders where !headers.contains(name: name) { headers.add(name: name, value: value) }
        return headers
    }
}
