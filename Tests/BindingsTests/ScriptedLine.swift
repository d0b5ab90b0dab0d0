import Glibc
import Synchronization

@testable import Bindings
@testable import EventLoop

extension ScriptedService {
    /// One connection: read by its own thread, written to by any.
    final class Line: Sendable {
        private let descriptor: Int32
        private let unread = Mutex<[UInt8]>([])
        private let writing = Mutex(())

        init(_ descriptor: Int32) {
            self.descriptor = descriptor
        }

        // MARK: Reading

        /// The next request; nil when the client has closed.
        func readRequest() -> Request? {
            unread.withLock { unread in
                var request = Request()
                var end: Range<Int>?
                while end == nil {
                    end = unread.firstRange(of: Array("\r\n\r\n".utf8))
                    guard end != nil || receive(into: &unread) else { return nil }
                }
                let head = end?.upperBound ?? 0
                request.head = String(decoding: unread[..<head], as: UTF8.self)
                let length = request.header("Content-Length").flatMap { Int($0) } ?? 0
                while unread.count < head + length { guard receive(into: &unread) else { return nil } }
                let body = Array(unread[head..<(head + length)])
                request.body = JSONValue(json: body) ?? .null
                request.said = String(decoding: body, as: UTF8.self)
                unread.removeFirst(head + length)
                return request
            }
        }

        /// The next text over the WebSocket; nil when it is closed.
        func readText() -> [UInt8]? {
            unread.withLock { unread in
                while true {
                    if let (kind, payload) = Self.takeFrame(from: &unread) {
                        guard kind != 0x8 else { return nil }
                        if kind == 0x1 { return payload }
                    } else {
                        guard receive(into: &unread) else { return nil }
                    }
                }
            }
        }

        /// A client's frames are masked (RFC 6455, section 5.3).
        private static func takeFrame(from bytes: inout [UInt8]) -> (kind: UInt8, payload: [UInt8])? {
            guard bytes.count >= 4 else { return nil }
            let short = Int(bytes[1] & 0x7F)
            let head = short == 126 ? 4 : 2
            let length = short == 126 ? Int(bytes[2]) << 8 | Int(bytes[3]) : short
            guard bytes.count >= head + 4 + length else { return nil }
            let mask = bytes[head..<(head + 4)]
            let masked = bytes[(head + 4)..<(head + 4 + length)]
            let payload = masked.enumerated().map { $1 ^ mask[head + $0 % 4] }
            let kind = bytes[0] & 0x0F
            bytes.removeFirst(head + 4 + length)
            return (kind, payload)
        }

        private func receive(into bytes: inout [UInt8]) -> Bool {
            let piece = [UInt8](unsafeUninitializedCapacity: 16_384) { space, count in
                count = max(0, read(descriptor, space.baseAddress, space.count))
            }
            bytes += piece
            return !piece.isEmpty
        }

        // MARK: Writing

        func write(_ answer: Answer) {
            write(
                "HTTP/1.1 \(answer.status) Scripted\r\nContent-Type: application/json\r\n"
                    + (answer.cookie.isEmpty ? "" : "Set-Cookie: \(answer.cookie)\r\n")
                    + "Content-Length: \(answer.json.utf8.count)\r\n\r\n\(answer.json)"
            )
        }

        /// Says a text over the WebSocket.
        func say(_ text: String) {
            let payload = Array(text.utf8)
            let length =
                payload.count < 126
                ? [UInt8(payload.count)] : [126, UInt8(payload.count >> 8), UInt8(payload.count & 0xFF)]
            write([0x81] + length + payload)
        }

        func write(_ text: String) { write(Array(text.utf8)) }

        private func write(_ bytes: [UInt8]) {
            writing.withLock { _ in
                var rest = bytes[...]
                while !rest.isEmpty {
                    let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
                    guard count > 0 else { return }
                    rest = rest.dropFirst(count)
                }
            }
        }
    }
}
