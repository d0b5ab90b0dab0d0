import NIOCore
import NIOHTTP1

/// One client's connection. One request is served at a time; the pipeline keeps later ones back.
final class Connection: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    enum State {
        /// Valid transitions are to: `receiving`, `draining`.
        case idle
        /// A request comes in. Valid transitions are to: `answering`, `draining`.
        case receiving(HTTPRequestHead, body: [UInt8])
        /// The request is here, its reply isn't out yet. Valid transitions are to: `idle`, `upgraded`, `closing`.
        case answering(keepsAlive: Bool)
        /// The request was refused before it was all here; the rest is read and forgotten. Then the connection closes.
        case draining(bytes: Int)
        /// It has become a WebSocket, whose frames another handler reads. Valid transition is to: `closing`.
        case upgraded
        /// Nothing more is read. Final.
        case closing
    }

    let switchboard: Switchboard
    let channel: any Channel
    var state = State.idle
    /// The requests that came in whole.
    var received = 0
    /// The number of the request that has a deadline.
    var timed: Int?
    /// Whether the request asks for a reply without its body: with one, the client would take it for the next reply.
    var asksForHeadOnly = false
    /// What the reply bears besides its own headers, by what the request is for.
    var replyHeaders = Reply.safeHeaders
    /// Whether there are too many connections: then the only answer is that.
    var isSurplus = false
    /// Whether a request came in whole since the last pause.
    var hasReceived = false

    init(_ switchboard: Switchboard, on channel: any Channel) {
        self.switchboard = switchboard
        self.channel = channel
    }

    /// Whether the client takes what it is sent.
    var isWritable: Bool { channel.isWritable }

    /// Closes the connection after what was written.
    func close() {
        state = .closing
        channel.close(promise: nil)
    }

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
