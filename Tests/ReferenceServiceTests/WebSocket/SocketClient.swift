import NIOCore
import NIOPosix

/// A WebSocket client that hides nothing: it sends any frame, and answers none by itself.
actor SocketClient {
    /// A frame of the service.
    struct Frame: Equatable {
        let opcode: UInt8
        let content: [UInt8]

        var text: String { String(decoding: content, as: UTF8.self) }
        /// The code of a close frame.
        var code: Int? { opcode == 8 && content.count >= 2 ? Int(content[0]) << 8 | Int(content[1]) : nil }
        /// The id of the event in it.
        var event: Int? { text.firstMatch(of: /"id":(\d+)/).flatMap { Int($0.1) } }
    }

    private let bytes: RawBytes
    /// The reply to the handshake.
    let handshake: String

    /// Opens a socket.
    init(_ port: Int, _ target: String, headers: [String] = [], behind frames: [UInt8] = []) async throws {
        bytes = try await RawBytes(port)
        try await bytes.send(Array(Self.request(target, headers: headers).utf8) + frames)
        handshake = String(decoding: try await bytes.read(through: Array("\r\n\r\n".utf8)), as: UTF8.self)
    }

    static func request(_ target: String, headers: [String] = []) -> String {
        RawClient.request("GET", target, headers: headers + self.headers)
    }

    /// What makes a request a handshake; the key is RFC 6455's example.
    static let headers = [
        "Upgrade: websocket", "Connection: keep-alive, Upgrade", "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    ]

    /// A frame, masked with zeroes, which leave its content as it is.
    static func frame(_ opcode: UInt8, _ content: [UInt8] = [], isFinal: Bool = true, isMasked: Bool = true) -> [UInt8]
    {
        let mask: UInt8 = isMasked ? 0x80 : 0
        let count = content.count
        let length: [UInt8] =
            switch count {
            case ...125: [mask | UInt8(count)]
            case ...65_535: [mask | 126, UInt8(count >> 8), UInt8(count & 0xff)]
            default: [mask | 127] + (0..<8).map { UInt8(truncatingIfNeeded: count >> (56 - 8 * $0)) }
            }
        return [opcode | (isFinal ? 0x80 : 0)] + length + (isMasked ? [0, 0, 0, 0] : []) + content
    }

    func send(_ frame: [UInt8]) async throws { try await bytes.send(frame) }
    func close() async throws { try await bytes.close() }
    func pause(_ isPaused: Bool) async throws { try await bytes.pause(isPaused) }

    func read() async throws -> Frame {
        let head = try await bytes.read(2)
        let length = try await length(head[1])
        return Frame(opcode: head[0] & 0x0f, content: try await bytes.read(length))
    }

    /// The content's length, which stands behind a short one of 126 or 127.
    private func length(_ short: UInt8) async throws -> Int {
        let further = [126: 2, 127: 8][short]
        guard let further else { return Int(short) }
        return try await bytes.read(further).reduce(0) { $0 << 8 | Int($1) }
    }

    /// Reads events up to one of a type.
    @discardableResult
    func read(through type: String) async throws -> [Frame] {
        var frames: [Frame] = []
        repeat { frames.append(try await read()) } while !frames[frames.count - 1].text.contains(#""type":"\#(type)""#)
        return frames.filter { $0.opcode == 1 }
    }

    /// Reads frames until the service says that it closes, and answers that.
    ///
    /// - Returns: The close frame's code, once the service has closed the connection.
    func readToEnd() async throws -> Int? {
        var frame = try await read()
        while frame.opcode != 8 { frame = try await read() }
        try? await send(Self.frame(8, Array(frame.content.prefix(2))))
        await bytes.readToEnd()
        return frame.code
    }
}
