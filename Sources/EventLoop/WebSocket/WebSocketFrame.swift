/// One frame of RFC 6455, section 5.2.
struct WebSocketFrame: Equatable {
    enum Kind: UInt8 {
        case continuation = 0x0
        case text = 0x1
        case binary = 0x2
        case close = 0x8
        case ping = 0x9
        case pong = 0xA

        /// Control frames are short and whole, and may come between the parts of a message.
        var isControl: Bool { rawValue >= 0x8 }
    }

    var kind: Kind
    /// Whether the message ends with it.
    var isLast = true
    var payload: [UInt8]

    /// As a client sends it: masked, so that nothing on the way takes it for a request.
    func encoded(mask: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = [(isLast ? 0x80 : 0) | kind.rawValue]
        switch payload.count {
        case ..<126: bytes.append(0x80 | UInt8(payload.count))
        case ...0xFFFF: bytes += [0x80 | 126] + Self.bigEndian(UInt64(payload.count), 2)
        default: bytes += [0x80 | 127] + Self.bigEndian(UInt64(payload.count), 8)
        }
        bytes += mask
        bytes.reserveCapacity(bytes.count + payload.count)
        for (index, byte) in payload.enumerated() { bytes.append(byte ^ mask[index & 3]) }
        return bytes
    }

    private static func bigEndian(_ number: UInt64, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
    }
}
