import Testing

@testable import EventLoop

@Suite("WebSocket frames")
struct WebSocketFrameTests {
    private func frames(_ pieces: [[UInt8]], limit: Int = 1000) throws(FrameReader.Mistake) -> [WebSocketFrame] {
        var reader = FrameReader(limit: limit)
        var found: [WebSocketFrame] = []
        for piece in pieces {
            reader.append(piece)
            while let frame = try reader.next() { found.append(frame) }
        }
        return found
    }

    @Test("are read as RFC 6455's examples have them, however they are cut")
    func examples() throws {
        let hello: [UInt8] = [0x81, 0x05, 0x48, 0x65, 0x6C, 0x6C, 0x6F]
        let parts: [UInt8] = [0x01, 0x03, 0x48, 0x65, 0x6C, 0x80, 0x02, 0x6C, 0x6F]
        let expected = [
            WebSocketFrame(kind: .text, payload: Array("Hello".utf8)),
            WebSocketFrame(kind: .text, isLast: false, payload: Array("Hel".utf8)),
            WebSocketFrame(kind: .continuation, payload: Array("lo".utf8)),
        ]
        #expect(try frames([hello + parts]) == expected)
        #expect(try frames((hello + parts).map { [$0] }) == expected)
    }

    @Test("are long, too: in 16 bits and in 64", arguments: [125, 126, 0xFFFF, 0x10000])
    func lengths(count: Int) throws {
        let payload = [UInt8](repeating: 7, count: count)
        let frame = WebSocketFrame(kind: .binary, payload: payload)
        // Without the mask, which only clients send, it is what a server sends.
        var sent = frame.encoded(mask: [0, 0, 0, 0])
        sent[1] &= 0x7F
        let head = sent.count - count - 4
        sent.removeSubrange(head..<(head + 4))
        #expect(try frames([sent], limit: 1 << 20) == [frame])
    }

    @Test("are masked as RFC 6455's example is")
    func masked() {
        let frame = WebSocketFrame(kind: .text, payload: Array("Hello".utf8))
        #expect(
            frame.encoded(mask: [0x37, 0xFA, 0x21, 0x3D])
                == [0x81, 0x85, 0x37, 0xFA, 0x21, 0x3D, 0x7F, 0x9F, 0x4D, 0x51, 0x58]
        )
    }

    @Test(
        "that break the protocol are refused, with the code to say so",
        arguments: [
            ([0x91, 0x00], 1002), ([0x83, 0x00], 1002), ([0x81, 0x80], 1002), ([0x09, 0x00], 1002),
            ([0x89, 0x7E], 1002), ([0x82, 0x7F, 0, 0, 0, 0, 0x7F, 0, 0, 0], 1009), ([0x82, 0x7E, 0xFF, 0xFF], 1009),
        ] as [([UInt8], Int)]
    )
    func broken(bytes: [UInt8], code: Int) {
        let mistake = #expect(throws: FrameReader.Mistake.self) { try frames([bytes]) }
        #expect(mistake?.code == code)
    }

    @Test("the handshake's answer is the one of RFC 6455")
    func accept() {
        #expect(WebSocketHandshake.accept(of: "dGhlIHNhbXBsZSBub25jZQ==") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
    }
}

@Suite("A WebSocket's handshake")
struct WebSocketHandshakeTests {
    private func text(_ request: HTTPRequest) -> String {
        let handshake = WebSocketHandshake(request, subprotocol: nil, nonce: [UInt8](repeating: 7, count: 16))
        return String(decoding: handshake.bytes(userAgent: "Browser", cookies: ""), as: UTF8.self)
    }

    @Test("says where the page is from, as browsers do, unless it is told otherwise")
    func origin() {
        #expect(
            text(HTTPRequest(url: "https://u:p@chat.test:8443/ws?a=1")).contains("Origin: https://chat.test:8443\r\n")
        )
        #expect(text(HTTPRequest(url: "http://127.0.0.1/ws")).contains("Origin: http://127.0.0.1\r\n"))
        let told = text(
            HTTPRequest(url: "http://127.0.0.1/ws", headers: [(name: "origin", value: "https://shop.test")])
        )
        #expect(told.contains("origin: https://shop.test\r\n") && !told.contains("Origin: "))
    }
}
