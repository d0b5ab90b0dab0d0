import NIOCore
import NIOHTTP1

/// One client's connection. One request is served at a time; the pipeline keeps later ones back.
final class Connection: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private enum State {
        /// Valid transitions are to: `receiving`, `draining`.
        case idle
        /// A request comes in. Valid transitions are to: `answering`, `draining`.
        case receiving(HTTPRequestHead, body: [UInt8])
        /// The request is here, its reply isn't out yet. Valid transitions are to: `idle`, `closing`.
        case answering(keepsAlive: Bool)
        /// The request was refused before it was all here; the rest is read and forgotten. Then the connection closes.
        case draining(bytes: Int)
        /// Nothing more is read. Final.
        case closing
    }

    private let switchboard: Switchboard
    private let channel: any Channel
    private var state = State.idle
    /// The requests that came in whole.
    private var received = 0
    /// The number of the request that has a deadline.
    private var timed: Int?
    /// Whether the request asks for a reply without its body: with one, the client would take it for the next reply.
    private var asksForHeadOnly = false
    /// What the reply bears besides its own headers, by what the request is for.
    var replyHeaders = Reply.safeHeaders
    /// Whether there are too many connections: then the only answer is that.
    var isSurplus = false
    /// Whether a request came in whole since the last pause.
    private var hasReceived = false

    init(_ switchboard: Switchboard, on channel: any Channel) {
        self.switchboard = switchboard
        self.channel = channel
    }

    /// Whether the client takes what it is sent.
    var isWritable: Bool { channel.isWritable }

    func handlerAdded(context: ChannelHandlerContext) {
        switchboard.opened(self)
        expectRequest()
    }

    func channelInactive(context: ChannelHandlerContext) { switchboard.closed(self) }
    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if channel.isWritable { switchboard.drained(self) }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if isReceiving { expectRequest() }
        hasReceived = false
        context.fireChannelReadComplete()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): begin(head)
        case .body(let bytes): take(bytes)
        case .end: finish()
        }
    }
}

// MARK: - Requests

extension Connection {
    private func begin(_ head: HTTPRequestHead) {
        asksForHeadOnly = head.method == .HEAD
        replyHeaders = Reply.safeHeaders
        let size = head.headers.reduce(head.uri.utf8.count) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        let announced = head.headers.first(name: "Content-Length").flatMap { Int($0) } ?? 0
        if isSurplus {
            refuse(head, .tooManyConnections)
        } else if size > Limits.headerBytes {
            refuse(head, .headersTooLarge)
        } else if announced > Limits.bodyBytes {
            refuse(head, .tooLarge)
        } else {
            state = .receiving(head, body: [])
        }
    }

    private func take(_ bytes: ByteBuffer) {
        switch state {
        case .receiving(let head, var body):
            state = .idle  // The body's storage has one owner while it grows.
            body += bytes.readableBytesView
            if body.count > Limits.bodyBytes { refuse(head, .tooLarge) } else { state = .receiving(head, body: body) }
        case .draining(let drained):
            state = .draining(bytes: drained + bytes.readableBytes)
            if drained > Limits.drainedBytes { close() }
        case .idle, .answering, .closing:
            break
        }
    }

    private func finish() {
        switch state {
        case .receiving(let head, let body):
            state = .answering(keepsAlive: head.isKeepAlive)
            received += 1
            hasReceived = true
            switchboard.receive(Request(head, body: body, client: channel.remoteAddress?.client ?? ""), on: self)
        case .draining: close()
        case .idle, .answering, .closing: break
        }
    }

    /// Whether a request has begun that isn't all here. While idle that shows only by bytes that completed nothing.
    private var isReceiving: Bool {
        switch state {
        case .idle: !hasReceived
        case .receiving, .draining: true
        case .answering, .closing: false
        }
    }

    /// From now on the request that comes in has a deadline.
    private func expectRequest() {
        guard timed != received else { return }
        timed = received
        switchboard.expect(request: received, on: self)
    }

    /// The deadline of a request: closes the connection if it isn't all here.
    func expire(request number: Int) {
        if received == number { close() }
    }

    private func refuse(_ head: HTTPRequestHead, _ fault: Fault) {
        write(fault.reply(to: Request(head, body: [], client: "")), keepsAlive: false)
        state = .draining(bytes: 0)
    }
}

extension Request {
    fileprivate init(_ head: HTTPRequestHead, body: [UInt8], client: String) {
        let headers = head.headers.map { (name: $0.name, value: $0.value) }
        self.init(method: head.method.rawValue, target: head.uri, headers: headers, body: body, client: client)
    }
}

// MARK: - Replies

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

    /// Closes the connection after what was written.
    func close() {
        state = .closing
        channel.close(promise: nil)
    }

    /// The reply's own headers, and the common ones that it doesn't have.
    private func headers(with own: [(name: String, value: String)]) -> HTTPHeaders {
        var headers = HTTPHeaders(own.map { ($0.name, $0.value) })
        for (name, value) in replyHeaders where !headers.contains(name: name) { headers.add(name: name, value: value) }
        return headers
    }

    private func write(_ reply: Reply, keepsAlive: Bool) {
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
}
