import ChatDesk
import Testing

@testable import ReferenceService

@Suite("The service with clients that misbehave", .timeLimit(.minutes(1)))
struct RobustnessTests {
    private let hasty = Timeouts(request: .seconds(5))
    private let lively = Timeouts(keepAlive: .milliseconds(100))

    @Test(
        "closes a connection whose request isn't complete in time",
        arguments: ["", "GET /hea", "POST /api/v1/leave HTTP/1.1\r\nHost: test\r\nContent-Length: 9\r\n\r\n{"]
    )
    func slowRequest(text: String) async throws {
        try await running(waiting: hasty) { port in
            let client = try await RawClient(port)
            if !text.isEmpty { try await client.send(text) }
            #expect(await client.readToEnd() == "")
        }
    }

    @Test("closes it also when an earlier request was complete")
    func slowSecondRequest() async throws {
        try await running(waiting: hasty) { port in
            let client = try await RawClient(port)
            #expect(try await client.ask("GET", "/health").status == 200)
            try await client.send("GET /hea")
            #expect(await client.readToEnd() == "")
        }
    }

    @Test("closes no connection that rests between requests, streams or polls")
    func patientConnections() async throws {
        try await running(waiting: Timeouts(request: .seconds(5), keepAlive: .milliseconds(100))) { port in
            let (resting, streaming) = (try await RawClient(port), try await RawClient(port))
            let visitor = try await resting.visitor()
            try await streaming.send(RawClient.request("GET", "/api/v1/events", headers: [visitor]))
            for _ in 0..<5 { try await streaming.read(through: ":\n\n") }
            #expect(try await resting.ask("GET", "/api/v1/events/poll?hold=7", headers: [visitor]).status == 204)
            #expect(try await resting.ask("GET", "/health").status == 200)
        }
    }

    @Test("answers requests that are sent at once in their order, also behind a held poll")
    func pipelinedPoll() async throws {
        try await running { port in
            let client = try await RawClient(port)
            let visitor = try await client.visitor()
            let poll = RawClient.request("GET", "/api/v1/events/poll?hold=1", headers: [visitor])
            try await client.send(poll + RawClient.request("GET", "/health"))
            #expect(try await client.readAnswer().status == 204)
            #expect(try await client.readAnswer().status == 200)
        }
    }

    @Test("ends the oldest of a visit's streams when there are more than eight")
    func manyStreams() async throws {
        try await running { port in
            let client = try await RawClient(port)
            let visitor = try await client.visitor()
            var streams: [RawClient] = []
            for _ in 0...Limits.subscriptions {
                let stream = try await RawClient(port)
                try await stream.send(RawClient.request("GET", "/api/v1/events", headers: [visitor]))
                try await stream.read(through: "\r\n\r\n")
                streams.append(stream)
            }
            _ = await streams[0].readToEnd()
            try await client.wait(for: #""open_streams":8"#)
        }
    }

    @Test("closes a stream whose reader takes nothing; with its cursor the reader gets the rest")
    func stuckReader() async throws {
        try await running(waiting: lively) { port in
            let (client, stream) = (try await RawClient(port), try await RawClient(port))
            let last = try await fill(stream, from: client)
            try await client.wait(for: #""open_streams":0"#)
            try await stream.pause(false)
            let told = await stream.readToEnd()
            #expect(!told.contains("id: \(last.id)\n"))
            let seen = told.matches(of: /id: (\d+)\nevent: .*\ndata: .*\n\n/).last.flatMap { Int($0.1) } ?? 0
            let again = try await RawClient(port)
            let cursor = "Last-Event-ID: \(seen)"
            try await again.send(RawClient.request("GET", "/api/v1/events", headers: [last.visitor, cursor]))
            try await again.read(through: "id: \(seen + 1)\n")
            try await again.read(through: "id: \(last.id)\n")
        }
    }

    @Test("stops though a reader takes nothing")
    func stop() async throws {
        try await running { port in
            let (client, stream) = (try await RawClient(port), try await RawClient(port))
            _ = try await fill(stream, from: client)
        }
    }

    @Test("signs out no agent who reads a stream, but one whose screen has vanished")
    func quietAgents() async throws {
        try await running({ $0.absenceTimeout = .seconds(1) }, waiting: lively) { port in
            let (client, stream) = (try await RawClient(port), try await RawClient(port))
            var head = ""
            while !head.contains("200 OK") {  // On a busy machine the agent may be silent for too long before.
                let agent = try await client.agent()
                try await stream.send(RawClient.request("GET", "/api/v1/agents/events", headers: [agent]))
                head = try await stream.read(through: "\r\n\r\n")
            }
            for _ in 0..<30 { try await stream.read(through: ":\n\n") }
            try await stream.close()
            try await client.wait(for: #""agents":0"#)
        }
    }

    /// Opens a stream that reads nothing, and has an agent write more than the sockets take.
    ///
    /// - Returns: The visitor, and the id of the latest event.
    private func fill(_ stream: RawClient, from client: RawClient) async throws -> (visitor: String, id: Int) {
        let (agent, visitor) = (try await client.agent(), try await client.visitor())
        _ = try await client.ask("POST", "/api/v1/chat", headers: [visitor])
        _ = try await client.ask("POST", "/api/v1/agents/chats/c-1/accept", headers: [agent])
        try await stream.send(RawClient.request("GET", "/api/v1/events", headers: [visitor]))
        try await stream.read(through: "event: agent.joined")
        try await stream.pause(true)
        let message = #"{"text":"\#(String(repeating: "😀", count: Limits.messageLength))"}"#
        for _ in 0..<400 {
            _ = try await client.ask("POST", "/api/v1/agents/chats/c-1/messages", message, headers: [agent])
        }
        return (visitor, 403)
    }
}
