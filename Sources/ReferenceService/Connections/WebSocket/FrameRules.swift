import NIOCore
import NIOWebSocket

/// What RFC 6455 asks of a client's frames, and what is to be done about each. What a client says in them is ignored:
/// it acts by requests.
struct FrameRules {
    enum Action: Equatable {
        case nothing
        /// The ping's content goes back.
        case answerPing(ByteBuffer)
        /// The client closes: it is told so with its own code, if it gave one.
        case answerClose(WebSocketErrorCode?)
        /// Both have said that they close.
        case hangUp
        /// The client breaks the protocol.
        case refuse(WebSocketErrorCode)
    }

    /// Whether the service has said that it closes. Then only the client's answer counts.
    var isClosing = false
    /// Whether a message in several frames has begun.
    private var isInMessage = false

    mutating func receive(_ frame: WebSocketFrame) -> Action {
        if isClosing { return frame.opcode == .connectionClose ? .hangUp : .nothing }
        guard frame.maskKey != nil, !frame.rsv1, !frame.rsv2, !frame.rsv3 else { return .refuse(.protocolError) }
        switch frame.opcode {
        case .ping: return .answerPing(frame.unmaskedData)
        case .pong: return .nothing
        case .connectionClose: return close(frame.unmaskedData)
        case .text, .binary, .continuation: return take(frame)
        default: return .refuse(.protocolError)
        }
    }

    /// A message begins with its kind, and goes on with continuations.
    private mutating func take(_ frame: WebSocketFrame) -> Action {
        guard (frame.opcode == .continuation) == isInMessage else { return .refuse(.protocolError) }
        isInMessage = !frame.fin
        return .nothing
    }

    /// A code, if there is one, with a reason in UTF-8.
    private func close(_ content: ByteBuffer) -> Action {
        guard content.readableBytes > 0 else { return .answerClose(nil) }
        var content = content
        guard let code = content.readWebSocketErrorCode(), code.maySend else { return .refuse(.protocolError) }
        let isText = String(validating: content.readableBytesView, as: UTF8.self) != nil
        return isText ? .answerClose(code) : .refuse(.dataInconsistentWithMessage)
    }
}

extension WebSocketErrorCode {
    /// Whether a close frame may bear it: 1004 to 1006 and 1015 are for use within programs only.
    fileprivate var maySend: Bool {
        switch UInt16(webSocketErrorCode: self) {
        case 1000...1003, 1007...1014, 3000...4999: true
        default: false
        }
    }
}
