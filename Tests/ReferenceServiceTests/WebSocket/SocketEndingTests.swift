import ChatDesk
import Testing

@testable import ReferenceService

@Suite("Events by WebSocket end", .timeLimit(.minutes(1)))
struct SocketEndingTests {
    private let path = "/api/v1/events/socket"
    private let agentPath = "/api/v1/agents/events/socket"
    private let lively = Timeouts(keepAlive: .milliseconds(100))

    @Test("with the visit by code 1000, and with the service by 1001")
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

    @Test("when an agent signs out, who is told before what became of the chats")
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

    @Test("with code 1008 when there are more than eight streams, sockets and polls: first the oldest")
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

    @Test("for no visitor who answers pings, though he asks for nothing; and his visit goes on")
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

    @Test("with code 1008 for a client that answers no ping")
    func silence() async throws {
        try await running(waiting: lively) { port in
            let socket = try await SocketClient(port, path, headers: [try await RawClient(port).visitor()])
            #expect(try await socket.readToEnd() == 1_008)
        }
    }

    @Test("for a reader who takes nothing; what he missed waits in the desk's log")
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
