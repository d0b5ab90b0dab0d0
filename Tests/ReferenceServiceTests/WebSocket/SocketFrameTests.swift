import ChatDesk
import Testing

@testable import ReferenceService

@Suite("A WebSocket and the frames of its client", .timeLimit(.minutes(1)))
struct SocketFrameTests {
    @Test("answers pings with what they contain, also one that came with the handshake")
    func pings() async throws {
        try await opened(behind: SocketClient.frame(9, [1, 2, 3])) { socket in
            #expect(try await socket.read() == SocketClient.Frame(opcode: 10, content: [1, 2, 3]))
            try await socket.send(SocketClient.frame(9))
            #expect(try await socket.read() == SocketClient.Frame(opcode: 10, content: []))
        }
    }

    @Test(
        "answers a close frame with its code, and closes",
        arguments: [[], [0x03, 0xe8], [0x0f, 0xa0, 0x62, 0x79, 0x65]]
    )
    func closes(content: [UInt8]) async throws {
        try await opened { socket in
            try await socket.send(SocketClient.frame(8, content))
            #expect(try await socket.read() == SocketClient.Frame(opcode: 8, content: Array(content.prefix(2))))
            await #expect(throws: RawBytes.Closed.self) { try await socket.read() }
        }
    }

    @Test("ignores what the client says, in one frame or in several with a ping between them")
    func ignores() async throws {
        try await opened { socket in
            try await socket.send(SocketClient.frame(1, Array("hello".utf8)))
            try await socket.send(SocketClient.frame(2, Array(repeating: 0, count: Limits.frameBytes)))
            try await socket.send(SocketClient.frame(1, [0x68], isFinal: false))
            try await socket.send(SocketClient.frame(9, [7]))
            try await socket.send(SocketClient.frame(0, [0x69]))
            try await socket.send(SocketClient.frame(9, [8]))
            #expect(try await socket.read().content == [7])
            #expect(try await socket.read().content == [8])
        }
    }

    @Test(
        "closes with the code that says what is wrong with a frame",
        arguments: [
            ("without a mask", SocketClient.frame(1, [0x61], isMasked: false), 1_002),
            ("over 64 KB", SocketClient.frame(2, Array(repeating: 0, count: Limits.frameBytes + 1)), 1_009),
            ("far over 64 KB", SocketClient.frame(2, Array(repeating: 0, count: 1_000_000)), 1_009),
            ("of a size beyond all", [0x82, 0xff] + Array(repeating: 0xff, count: 8), 1_009),
            ("a ping in pieces", SocketClient.frame(9, [1], isFinal: false), 1_002),
            ("a long ping", SocketClient.frame(9, Array(repeating: 0, count: 126)), 1_002),
            ("of an unknown kind", SocketClient.frame(3), 1_002),
            ("of an unknown control kind", SocketClient.frame(11), 1_002),
            ("compressed", SocketClient.frame(0x41, [0x61]), 1_002),
            ("that goes on with nothing", SocketClient.frame(0, [0x61]), 1_002),
            (
                "that begins anew within a message",
                SocketClient.frame(1, isFinal: false) + SocketClient.frame(1), 1_002
            ),
            ("a close of half a code", SocketClient.frame(8, [3]), 1_002),
            ("a close of a code that nobody sends", SocketClient.frame(8, [0x03, 0xed]), 1_002),
            ("a close whose reason isn't text", SocketClient.frame(8, [0x03, 0xe8, 0xff]), 1_007),
        ] as [(String, [UInt8], Int)]
    )
    func refuses(what: String, frame: [UInt8], code: Int) async throws {
        try await opened { socket in
            try await socket.send(frame)
            #expect(try await socket.readToEnd() == code)
        }
    }

    @Test("is no open stream any more once a frame was refused, and goes though the client says nothing more")
    func lingers() async throws {
        try await running(waiting: Timeouts(request: .seconds(5))) { port in
            let client = try await RawClient(port)
            let socket = try await SocketClient(port, "/api/v1/events/socket", headers: [try await client.visitor()])
            try await socket.send(SocketClient.frame(3))
            #expect(try await socket.read().code == 1_002)
            try await client.wait(for: #""open_streams":0"#)
            await #expect(throws: RawBytes.Closed.self) { try await socket.read() }
        }
    }

    private func opened(
        behind frames: [UInt8] = [],
        _ story: (SocketClient) async throws -> Void
    ) async throws {
        try await running { port in
            let visitor = try await RawClient(port).visitor()
            try await story(SocketClient(port, "/api/v1/events/socket", headers: [visitor], behind: frames))
        }
    }
}
