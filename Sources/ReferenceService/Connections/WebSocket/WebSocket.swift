import NIOCore
import NIOWebSocket

/// The WebSocket that a connection has become: its client's frames come in here, and the service's go out.
final class WebSocket: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame
    typealias OutboundOut = WebSocketFrame

    let connection: Connection
    /// The place among the handlers, while there is one.
    private(set) var context: ChannelHandlerContext?
    /// Whether a frame came since the client was last asked for a sign of life.
    var isHeard = true
    private var rules = FrameRules()
    /// What came in after the service said that it closes.
    private var drainedBytes = 0

    init(on connection: Connection) { self.connection = connection }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }
    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        isHeard = true
        if rules.isClosing { drain(frame.length) }
        switch rules.receive(frame) {
        case .nothing: break
        // Who asks without reading gets no answers, else they would pile up.
        case .answerPing(let content): if isWritable { send(.pong, content) }
        case .answerClose(let code): answerClose(code)
        case .hangUp: connection.close()
        case .refuse(let code): refuse(code)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error {
        case NIOWebSocketError.invalidFrameLength: refuse(.messageTooLarge)
        case is NIOWebSocketError: refuse(.protocolError)
        case ByteToMessageDecoderError.dataReceivedInErrorState(_, let bytes): drain(bytes.readableBytes)
        default: context.fireErrorCaught(error)
        }
    }

    /// Sends a frame at once.
    func send(_ opcode: WebSocketOpcode, _ content: ByteBuffer = ByteBuffer()) {
        write(opcode, content)
        context?.flush()
    }

    /// Adds a frame, to be sent with the next flush.
    func write(_ opcode: WebSocketOpcode, _ content: ByteBuffer) {
        context?.write(wrapOutboundOut(WebSocketFrame(fin: true, opcode: opcode, data: content)), promise: nil)
    }
}

// MARK: - Closing

extension WebSocket {
    /// Says that the service closes, and why.
    func close(_ code: WebSocketErrorCode?, _ reason: String = "") {
        var content = ByteBuffer()
        if let code { content.write(webSocketErrorCode: code) }
        content.writeString(reason)
        send(.connectionClose, content)
        rules.isClosing = true
    }

    private func answerClose(_ code: WebSocketErrorCode?) {
        close(code)
        connection.close()
    }

    /// The client can't be understood any more. It is given time to read why: were the connection closed at once, what
    /// is still on its way from it would make its system throw that away.
    private func refuse(_ code: WebSocketErrorCode) {
        guard !rules.isClosing else { return }
        close(code)
        context?.close(mode: .output, promise: nil)
        connection.expectNothingMore()
    }

    private func drain(_ bytes: Int) {
        drainedBytes += bytes
        if drainedBytes > Limits.drainedBytes { connection.close() }
    }
}
