import DequeModule

/// An open WebSocket (RFC 6455): messages out and in. Pings are answered, and parts put together. It belongs to its
/// loop.
public final class WebSocket {
    /// A whole message.
    public struct Message: Sendable, Equatable {
        public enum Content: Sendable, Equatable {
            case text(String)
            case binary([UInt8])
        }

        public var content: Content
        /// When its last bytes came, on the loop's clock.
        public var arrived: Duration
    }

    /// The subprotocol that the server chose; nil: none.
    public let subprotocol: String?
    /// The code with which it was closed; 1006 when the connection was lost (RFC 6455, section 7.1.5). Nil: it is open.
    public private(set) var closeCode: Int?
    /// What the one who closed it says.
    public private(set) var closeReason = ""
    /// Bytes of all messages so far.
    public private(set) var bytesReceived = 0

    private let link: SocketLink
    private weak var browser: Browser?
    private let loop: EventLoop
    private let messages: Mailbox<Message>
    private let limit: Int
    private var frames: FrameReader
    private var parts: (kind: WebSocketFrame.Kind, bytes: [UInt8])?
    private var chance = SystemRandomNumberGenerator()

    init(_ link: SocketLink, of browser: Browser, subprotocol: String?, on loop: EventLoop, limit: Int) {
        self.link = link
        self.browser = browser
        self.loop = loop
        self.subprotocol = subprotocol
        self.limit = limit
        frames = FrameReader(limit: limit)
        messages = Mailbox(on: loop)
    }

    /// The next message; nil when the WebSocket is closed and all was read, or `deadline` has passed.
    ///
    /// - Throws: `CancellationError` when the waiting task is cancelled.
    public func next(until deadline: Duration? = nil) async throws -> Message? {
        try await messages.next(until: deadline)
    }

    /// Sends a text; after it was closed, nothing.
    public func send(_ text: String) { send(.text, Array(text.utf8)) }

    /// Sends bytes; after it was closed, nothing.
    public func send(_ bytes: [UInt8]) { send(.binary, bytes) }

    /// Says goodbye, and lets go of the connection.
    public func close(code: Int = 1000) {
        guard closeCode == nil else { return }
        send(.close, [UInt8(code >> 8 & 0xFF), UInt8(code & 0xFF)])
        end(code, "")
    }

    /// Takes what has come.
    func take(_ bytes: UnsafeRawBufferPointer, at instant: Duration) {
        guard closeCode == nil else { return }
        guard !bytes.isEmpty else { return end(1006, "the connection was lost") }
        frames.append(bytes)
        do {
            while closeCode == nil, let frame = try frames.next() { try take(frame, at: instant) }
        } catch {
            send(.close, [UInt8(error.code >> 8 & 0xFF), UInt8(error.code & 0xFF)])
            end(error.code, error.sentence)
        }
    }

    private func take(_ frame: WebSocketFrame, at instant: Duration) throws(FrameReader.Mistake) {
        switch frame.kind {
        case .ping: send(.pong, frame.payload)
        case .pong: break
        case .close:
            let code = frame.payload.count >= 2 ? Int(frame.payload[0]) << 8 | Int(frame.payload[1]) : 1005
            send(.close, Array(frame.payload.prefix(2)))
            end(code, String(decoding: frame.payload.dropFirst(2), as: UTF8.self))
        case .text, .binary, .continuation: try assemble(frame, at: instant)
        }
    }

    private func assemble(_ frame: WebSocketFrame, at instant: Duration) throws(FrameReader.Mistake) {
        let isFirst = frame.kind != .continuation
        guard isFirst == (parts == nil) else {
            throw FrameReader.Mistake(code: 1002, sentence: "parts of messages out of order")
        }
        let kind = parts?.kind ?? frame.kind
        let bytes = (parts?.bytes ?? []) + frame.payload
        guard bytes.count <= limit else {
            throw FrameReader.Mistake(code: 1009, sentence: "a message above \(limit) bytes")
        }
        parts = frame.isLast ? nil : (kind, bytes)
        guard frame.isLast else { return }
        bytesReceived += bytes.count
        guard kind == .text else { return messages.send(Message(content: .binary(bytes), arrived: instant)) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw FrameReader.Mistake(code: 1007, sentence: "a text that is no UTF-8")
        }
        messages.send(Message(content: .text(text), arrived: instant))
    }

    private func send(_ kind: WebSocketFrame.Kind, _ payload: [UInt8]) {
        guard closeCode == nil else { return }
        let mask = (0..<4).map { _ in UInt8.random(in: 0...255, using: &chance) }
        link.send(WebSocketFrame(kind: kind, payload: payload).encoded(mask: mask))
    }

    /// Nothing more comes, and the connection is given back.
    func end(_ code: Int, _ reason: String) {
        guard closeCode == nil else { return }
        closeCode = code
        closeReason = reason
        link.close()
        browser?.end(link)
        messages.close()
    }
}
