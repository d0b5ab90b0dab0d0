import ChatDesk
import Testing

@testable import ReferenceService

@Suite("Events by WebSocket", .timeLimit(.minutes(1)))
struct SocketTests {
    private let path = "/api/v1/events/socket"
    private let agentPath = "/api/v1/agents/events/socket"
    private let lively = Timeouts(keepAlive: .milliseconds(100))

    @Test("tell a chat to both sides, each event once and in order")
    func wholeChat() async throws {
        try await running { port in
            let client = try await RawClient(port)
            let (agent, visitor) = (try await client.agent(), try await client.visitor())
            let desk = try await SocketClient(port, agentPath, headers: [agent])
            let socket = try await SocketClient(port, path, headers: [visitor])
            #expect(socket.handshake.hasPrefix("HTTP/1.1 101 Switching Protocols\r\n"))
            #expect(socket.handshake.contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"))
            #expect(try await client.ask("POST", "/api/v1/chat", headers: [visitor]).status == 200)
            try await desk.read(through: "alert.offered")
            let chat = "/api/v1/agents/chats/c-1/"
            #expect(try await client.ask("POST", chat + "accept", headers: [agent]).status == 200)
            let said = #"{"text":"Grüezi"}"#
            #expect(try await client.ask("POST", chat + "messages", said, headers: [agent]).status == 201)
            let told = try await socket.read(through: "message")
            #expect(told.map(\.event) == Array(1...told.count))
            #expect(told.last?.text.contains(#""text":"Grüezi""#) == true)
            try await desk.read(through: "chat.began")
        }
    }

    @Test("are the very lines of a stream")
    func sameAsStream() async throws {
        try await running { port in
            let client = try await RawClient(port)
            let visitor = try await client.visitor()
            _ = try await client.ask("POST", "/api/v1/chat", headers: [visitor])
            let stream = try await RawClient(port)
            try await stream.send(RawClient.request("GET", "/api/v1/events", headers: [visitor]))
            try await stream.read(through: "data: ")
            let line = try await stream.read(through: "\n").dropLast()
            let socket = try await SocketClient(port, path, headers: [visitor])
            #expect(try await socket.read().text == line)
        }
    }

    @Test("go on after the cursor when the socket is opened again: nothing is missed and nothing comes twice")
    func resume() async throws {
        try await running { port in
            let client = try await RawClient(port)
            let (agent, visitor) = (try await client.agent(), try await client.visitor())
            _ = try await client.ask("POST", "/api/v1/chat", headers: [visitor])
            _ = try await client.ask("POST", "/api/v1/agents/chats/c-1/accept", headers: [agent])
            var seen: [Int] = []
            for round in 1...5 {
                let said = #"{"text":"\#(round)"}"#
                _ = try await client.ask("POST", "/api/v1/agents/chats/c-1/messages", said, headers: [agent])
                let socket = try await SocketClient(port, "\(path)?after=\(seen.last ?? 0)", headers: [visitor])
                seen += try await socket.read(through: "message").compactMap(\.event)
                try await socket.close()
            }
            #expect(seen == Array(1...seen.count))
        }
    }

    @Test("take the visitor's token from the address, as browsers can't set headers")
    func tokenInAddress() async throws {
        try await running { port in
            let client = try await RawClient(port)
            let token = try await client.visitor().dropFirst("X-Visit-Token: ".count)
            _ = try await client.ask("POST", "/api/v1/chat?visit=\(token)")
            #expect(try await SocketClient(port, "\(path)?visit=\(token)").read().event == 1)
        }
    }

    @Test("end with the visit by code 1000, and with the service by 1001")
    func endings() async throws {
        let service = ReferenceService(version: "1.2.3")
        let port = try await service.start().port
        let client = try await RawClient(port)
        let (leaving, staying) = (try await client.visitor(), try await client.visitor())
        let left = try await SocketClient(port, path, headers: [leaving])
        let stayed = try await SocketClient(port, path, headers: [staying])
        #expect(try await client.ask("POST", "/api/v1/leave", headers: [leaving]).status == 200)
        #expect(try await left.readToEnd() == 1_000)
        try await client.wait(for: #""open_streams":1"#)
        await service.stop()
        #expect(try await stayed.readToEnd() == 1_001)
    }

    @Test("tell an agent who signs out what became of the chats before they end")
    func lastWords() async throws {
        try await running { port in
            let client = try await RawClient(port)
            let (agent, visitor) = (try await client.agent(), try await client.visitor())
            _ = try await client.ask("POST", "/api/v1/chat", headers: [visitor])
            _ = try await client.ask("POST", "/api/v1/agents/chats/c-1/accept", headers: [agent])
            let socket = try await SocketClient(port, agentPath, headers: [agent])
            let seen = try await socket.read(through: "chat.began").last?.event ?? 0
            let poll = try await RawClient(port)
            let request = "/api/v1/agents/events/poll?after=\(seen)&hold=60"
            try await poll.send(RawClient.request("GET", request, headers: [agent]))
            _ = try await RawClient(port).ask("GET", "/health")  // Once it is answered, the poll before it is held.
            _ = try await client.ask("POST", "/api/v1/agents/sign-out", headers: [agent])
            #expect(try await poll.readAnswer().body.contains(#""type":"chat.ended""#))
            try await socket.read(through: "chat.ended")
            #expect(try await socket.readToEnd() == 1_000)
        }
    }

    @Test("count as streams: the oldest of nine subscriptions is closed with code 1008")
    func manySockets() async throws {
        try await running { port in
            let client = try await RawClient(port)
            let visitor = try await client.visitor()
            var sockets: [SocketClient] = []
            for _ in 1..<Limits.subscriptions { sockets.append(try await SocketClient(port, path, headers: [visitor])) }
            let streams = [try await RawClient(port), try await RawClient(port)]
            for stream in streams {
                try await stream.send(RawClient.request("GET", "/api/v1/events", headers: [visitor]))
            }
            #expect(try await sockets[0].readToEnd() == 1_008)
            try await client.wait(for: #""open_streams":8"#)
        }
    }

    @Test("keep a visitor present who answers pings, though he asks for nothing")
    func pongs() async throws {
        let timeouts = Timeouts(keepAlive: .seconds(2))
        try await running({ $0.absenceTimeout = .seconds(6) }, waiting: timeouts) { port in
            let client = try await RawClient(port)
            let socket = try await SocketClient(port, path, headers: [try await client.visitor()])
            for _ in 0..<4 {
                #expect(try await socket.read().opcode == 9)
                try await socket.send(SocketClient.frame(10))
            }
            try await client.wait(for: #""visits":1"#)
            try await socket.close()
            try await client.wait(for: #""visits":0"#)
        }
    }

    @Test("end with code 1008 for a client that answers no ping")
    func silence() async throws {
        try await running(waiting: lively) { port in
            let socket = try await SocketClient(port, path, headers: [try await RawClient(port).visitor()])
            #expect(try await socket.readToEnd() == 1_008)
        }
    }

    @Test("wait for a reader who takes nothing in the desk's log, and end if he goes on so")
    func stuckReader() async throws {
        try await running(waiting: lively) { port in
            let client = try await RawClient(port)
            let (agent, visitor) = (try await client.agent(), try await client.visitor())
            _ = try await client.ask("POST", "/api/v1/chat", headers: [visitor])
            _ = try await client.ask("POST", "/api/v1/agents/chats/c-1/accept", headers: [agent])
            let socket = try await SocketClient(port, path, headers: [visitor])
            try await socket.read(through: "agent.joined")
            try await socket.pause(true)
            let message = #"{"text":"\#(String(repeating: "😀", count: Limits.messageLength))"}"#
            for _ in 0..<400 {
                _ = try await client.ask("POST", "/api/v1/agents/chats/c-1/messages", message, headers: [agent])
            }
            try await client.wait(for: #""open_streams":0"#)
            let again = try await SocketClient(port, "\(path)?after=402", headers: [visitor])
            #expect(try await again.read().event == 403)
        }
    }
}
