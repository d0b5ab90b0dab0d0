/// Finds the frames in what a server sends, however it is cut.
struct FrameReader {
    /// What no server may send; the connection ends with the code (RFC 6455, section 7.4.1).
    struct Mistake: Error, Equatable {
        var code: Int
        var sentence: String
    }

    private var bytes: [UInt8] = []
    private var start = 0
    /// The longest payload that is taken.
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// Whether a frame has begun that is not whole.
    var isMidway: Bool { start < bytes.count }

    mutating func append(_ more: some Sequence<UInt8>) {
        if start > 0 {
            bytes.removeFirst(start)
            start = 0
        }
        bytes += more
    }

    /// The next whole frame; nil when there is none yet.
    mutating func next() throws(Mistake) -> WebSocketFrame? {
        let rest = bytes[start...]
        guard rest.count >= 2 else { return nil }
        let (first, second) = (rest[start], rest[start + 1])
        guard first & 0x70 == 0 else {
            throw Mistake(code: 1002, sentence: "a frame with an extension nobody asked for")
        }
        guard let kind = WebSocketFrame.Kind(rawValue: first & 0x0F) else {
            throw Mistake(code: 1002, sentence: "a frame of an unknown kind, \(first & 0x0F)")
        }
        guard second & 0x80 == 0 else { throw Mistake(code: 1002, sentence: "a masked frame, as only clients send") }
        let isLast = first & 0x80 != 0
        guard !kind.isControl || (isLast && second < 126) else {
            throw Mistake(code: 1002, sentence: "a control frame that is too long or in parts")
        }
        let extra = second == 127 ? 8 : second == 126 ? 2 : 0
        guard rest.count >= 2 + extra else { return nil }
        let length =
            extra == 0
            ? UInt64(second) : rest[(start + 2)..<(start + 2 + extra)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard length <= UInt64(limit) else {
            throw Mistake(code: 1009, sentence: "a frame of \(length) bytes, above \(limit)")
        }
        let from = start + 2 + extra
        guard bytes.count - from >= Int(length) else { return nil }
        start = from + Int(length)
        return WebSocketFrame(kind: kind, isLast: isLast, payload: Array(bytes[from..<start]))
    }
}
