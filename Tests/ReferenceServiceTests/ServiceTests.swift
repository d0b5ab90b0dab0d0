import ChatDesk
import Testing

@testable import ReferenceService

@Suite("The service on a socket", .timeLimit(.minutes(1)))
struct ServiceTests {
    @Test("tells a chat to both sides: the visitor by stream, the agent by long poll")
    func wholeChat() async throws {
        try await running({ $0.activation = .withInvite }) { port in
            let (client, stream, desk) = (
                try await RawClient(port), try await RawClient(port), try await RawClient(port)
            )
            let agent = try await desk.agent()
            let visitor = try await client.visitor()
            try await stream.send(RawClient.request("GET", "/api/v1/events?after=0", headers: [visitor]))
            try await stream.read(through: "event: invite.presented")
            try await desk.send(
                RawClient.request("GET", "/api/v1/agents/events/poll?after=0&hold=60", headers: [agent])
            )
            #expect(try await client.ask("POST", "/api/v1/invite/accept", headers: [visitor]).status == 200)
            #expect(try await desk.readAnswer().body.contains(#""type":"alert.offered","at_ms""#))
            let path = "/api/v1/agents/chats/c-1/"
            #expect(try await desk.ask("POST", path + "accept", headers: [agent]).status == 200)
            try await stream.read(through: "event: agent.joined")
            #expect(
                try await desk.ask("POST", path + "messages", #"{"text":"Grüezi"}"#, headers: [agent]).status == 201
            )
            try await stream.read(through: #""text":"Grüezi""#)
            #expect(try await client.ask("POST", "/api/v1/leave", headers: [visitor]).status == 200)
            _ = await stream.readToEnd()
        }
    }

    @Test("resumes a stream where the last one broke off")
    func resume() async throws {
        try await running { port in
            let client = try await RawClient(port)
            let visitor = try await client.visitor()
            _ = try await client.ask("POST", "/api/v1/chat", headers: [visitor])
            let first = try await RawClient(port)
            try await first.send(RawClient.request("GET", "/api/v1/events", headers: [visitor]))
            try await first.read(through: "id: 1\n")
            try await first.close()
            let second = try await RawClient(port)
            try await second.send(RawClient.request("GET", "/api/v1/events", headers: [visitor, "Last-Event-ID: 1"]))
            let resumed = try await second.read(through: "event: queue.closed")
            #expect(resumed.contains("id: 2\n"))
            #expect(!resumed.contains("id: 1\n"))
        }
    }

    @Test("holds a long poll until there is an event, and lets it go when the time is up")
    func longPoll() async throws {
        try await running({ $0.activation = .withInvite }) { port in
            let client = try await RawClient(port)
            let visitor = try await client.visitor()
            let poll = try await client.ask("GET", "/api/v1/events/poll?after=0&hold=60", headers: [visitor])
            #expect(poll.status == 200)
            #expect(poll.body.contains("invite.presented"))
            let empty = try await client.ask("GET", "/api/v1/events/poll?after=9&hold=1", headers: [visitor])
            #expect(empty.status == 204)
        }
    }

    @Test("serves many requests on one connection, also when they are sent at once")
    func pipelining() async throws {
        try await running { port in
            let client = try await RawClient(port)
            let three =
                RawClient.request("GET", "/health") + RawClient.request("GET", "/") + RawClient.request("GET", "/x")
            try await client.send(three)
            let answers = [try await client.readAnswer(), try await client.readAnswer(), try await client.readAnswer()]
            #expect(answers.map(\.status) == [200, 200, 404])
            #expect(answers[1].body.contains("/api/v1/page-views"))
        }
    }

    @Test("answers HEAD without a body, which a client would take for the next reply")
    func head() async throws {
        try await running { port in
            let client = try await RawClient(port)
            try await client.send("HEAD /health HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n")
            let answer = await client.readToEnd()
            #expect(answer.hasPrefix("HTTP/1.1 405") && answer.hasSuffix("\r\n\r\n"))
        }
    }

    @Test("refuses bodies over 64 KB and headers over 16 KB, and answers others afterwards")
    func limits() async throws {
        try await running { port in
            let text = String(repeating: "a", count: 66_000)
            let told = try await RawClient(port)
            #expect(try await told.ask("POST", "/api/v1/messages", text).status == 413)
            _ = await told.readToEnd()
            let chunked = try await RawClient(port)
            let head = "POST /api/v1/messages HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n"
            try await chunked.send(head + "101d0\r\n\(text)\r\n0\r\n\r\n")
            #expect(try await chunked.readAnswer().status == 413)
            let headers = try await RawClient(port)
            let header = "X-Long: " + text.prefix(17_000)
            #expect(try await headers.ask("GET", "/health", headers: [header]).status == 431)
            #expect(try await RawClient(port).ask("GET", "/health").status == 200)
        }
    }

    @Test(
        "answers 400, 401, 404, 405 and 409 as JSON",
        arguments: [
            ("POST", "/api/v1/page-views", "{]", 400), ("POST", "/api/v1/typing", "", 401), ("GET", "/none", "", 404),
            ("PUT", "/health", "", 405),
        ]
    )
    func faults(method: String, path: String, body: String, status: Int) async throws {
        try await running { port in
            let answer = try await RawClient(port).ask(method, path, body)
            #expect(answer.status == status)
            #expect(answer.body.hasPrefix(#"{"error":{"code":""#))
        }
    }

    @Test("survives what isn't HTTP")
    func garbage() async throws {
        try await running { port in
            let client = try await RawClient(port)
            try await client.send("\u{0}\u{1}hello\r\n\r\n")
            _ = await client.readToEnd()
            #expect(try await RawClient(port).ask("GET", "/health").status == 200)
        }
    }

    @Test("forgets streams and held polls whose client has gone")
    func gone() async throws {
        try await running { port in
            let client = try await RawClient(port)
            let visitor = try await client.visitor()
            for path in ["/api/v1/events", "/api/v1/events/poll?hold=60"] {
                let reader = try await RawClient(port)
                try await reader.send(RawClient.request("GET", path, headers: [visitor]))
                if path.hasSuffix("events") { try await reader.read(through: "\r\n\r\n") }
                try await reader.close()
            }
            try await client.wait(for: #""open_streams":0"#)
        }
    }

    @Test("tells every one of 300 open streams its own event")
    func manyStreams() async throws {
        try await running({ $0.activation = .withInvite }) { port in
            var streams: [RawClient] = []
            for _ in 0..<300 {
                let stream = try await RawClient(port)
                let visitor = try await stream.visitor()
                try await stream.send(RawClient.request("GET", "/api/v1/events", headers: [visitor]))
                streams.append(stream)
            }
            for stream in streams { try await stream.read(through: "event: invite.presented") }
        }
    }

    @Test("ends streams and held polls when it stops")
    func stop() async throws {
        let service = ReferenceService(version: "1.2.3")
        let port = try await service.start().port
        let (client, stream) = (try await RawClient(port), try await RawClient(port))
        let visitor = try await client.visitor()
        try await stream.send(RawClient.request("GET", "/api/v1/events", headers: [visitor]))
        try await stream.read(through: "\r\n\r\n")
        try await client.send(RawClient.request("GET", "/api/v1/events/poll?hold=60", headers: [visitor]))
        // Once the other request on the loop is answered, the poll before it is held.
        _ = try await RawClient(port).ask("GET", "/health")
        await service.stop()
        #expect(await stream.readToEnd().hasSuffix("0\r\n\r\n"))
        _ = await client.readToEnd()
        await #expect(throws: (any Error).self) { try await RawClient(port) }
    }

    @Test("says what to do when the port is in use, or when it was started before")
    func portInUse() async throws {
        try await running { port in
            let other = ReferenceService(port: port, version: "1.2.3")
            let error = await #expect(throws: ListenError.self) { try await other.start() }
            #expect(error == .portInUse(host: "127.0.0.1", port: port))
            #expect(error?.description.contains("choose port 0") == true)
            await #expect(throws: ListenError.alreadyStarted) { try await other.start() }
        }
    }
}
