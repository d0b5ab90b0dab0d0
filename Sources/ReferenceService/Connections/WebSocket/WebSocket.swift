import NIOCore
import NIOWebSocket

/// The WebSocket that a connection has become: an event is a text frame.
final class WebSocket: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame
    typealias OutboundOut = WebSocketFrame

    private let connection: Connection
    private var rules = FrameRules()
    /// The place among the handlers, while there is one.
    private var context: ChannelHandlerContext?
    /// Whether a frame came since the client was last asked for a sign of life.
    private var isHeard = true
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

    private func send(_ opcode: WebSocketOpcode, _ content: ByteBuffer = ByteBuffer()) {
        write(opcode, content)
        context?.flush()
    }

    private func write(_ opcode: WebSocketOpcode, _ content: ByteBuffer) {
        context?.write(wrapOutboundOut(WebSocketFrame(fin: true, opcode: opcode, data: content)), promise: nil)
    }
}

// MARK: - Events

extension WebSocket: Delivery {
    var isLasting: Bool { true }
    var isWritable: Bool { context != nil && connection.isWritable }

    func deliver(_ events: [EventLine]) -> Int? {
        let sent = events.prefix { event in
            guard isWritable else { return false }
            write(.text, ByteBuffer(string: event.json.text))
            return true
        }
        context?.flush()
        return sent.last?.id
    }

    func beat() -> Bool {
        defer { isHeard = false }
        if isWritable { send(.ping) }
        return isHeard
    }

    /// Says why. The client then has time to read that and to say that it closes as well, if that can be hoped for.
    func end(_ ending: Ending) {
        close(ending.code, ending.reason)
        if ending == .silent { connection.close() } else { connection.expectNothingMore() }
    }
}

extension Ending {
    fileprivate var code: WebSocketErrorCode {
        switch self {
        case .over: .normalClosure
        case .stopping: .goingAway
        case .crowdedOut, .silent: .policyViolation
        }
    }

    fileprivate var reason: String {
        switch self {
        case .over: "The visit is over, or the agent has signed out."
        case .stopping: "The service stops."
        case .crowdedOut: "More than \(Limits.subscriptions) streams, sockets and polls are open."
        case .silent: "No answer to two pings."
        }
    }
}

// MARK: - Closing

extension WebSocket {
    private func close(_ code: WebSocketErrorCode?, _ reason: String = "") {
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
