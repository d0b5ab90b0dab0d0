import ChatDesk
import Testing

@testable import ReferenceService

@Suite("Events by WebSocket", .timeLimit(.minutes(1)))
struct SocketTests {
    private let path = "/api/v1/events/socket"
    private let agentPath = "/api/v1/agents/events/socket"

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
}
