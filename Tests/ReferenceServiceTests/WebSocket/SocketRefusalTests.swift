import ChatDesk
import Testing

@testable import ReferenceService

@Suite("A WebSocket that is refused gets a reply", .timeLimit(.minutes(1)))
struct SocketRefusalTests {
    private static let path = "/api/v1/events/socket"
    private static let agentPath = "/api/v1/agents/events/socket"

    @Test("401 with an unknown token, also with a staff cookie that is none")
    func unknown() async throws {
        try await running { port in
            for (path, header) in [(Self.path, "X-Visit-Token: x"), (Self.agentPath, "Cookie: chat_staff=x")] {
                let reply = try await open(port, path, [header])
                #expect(reply.status == 401)
                #expect(reply.body.hasPrefix(#"{"error":{"code":""#))
            }
        }
    }

    @Test("403 to pages of sites that aren't listed, and to all other sites' pages for an agent")
    func foreignPages() async throws {
        try await running({ $0.sites = ["https://shop.example"] }) { port in
            let client = try await RawClient(port)
            let (agent, visitor) = (try await client.agent(), try await client.visitor())
            let (shop, evil) = ("Origin: https://shop.example", "Origin: https://evil.example")
            #expect(try await open(port, Self.path, [visitor, evil]).body.contains("origin-not-allowed"))
            for site in [shop, evil] {
                #expect(try await open(port, Self.agentPath, [agent, site]).status == 403)
            }
            #expect(try await open(port, Self.path, [visitor, shop]).status == 101)
            #expect(try await open(port, Self.path, [visitor, "Origin: http://test"]).status == 101)
        }
    }

    @Test("403 to another site's page that has the agent's cookie sent, and a socket to the service's own")
    func hijacking() async throws {
        try await running { port in
            let body = #"{"role":"agent","name":"Ann","password":"\#(Passwords.tests[.agent])"}"#
            let signedIn = try await RawClient(port).ask("POST", "/api/v1/session", body).headers
            let cookie = try #require(signedIn.firstMatch(of: /chat_staff=[^;]+/)).0
            let headers = ["Cookie: \(cookie)"]
            #expect(try await open(port, Self.agentPath, headers + ["Origin: https://evil.example"]).status == 403)
            #expect(try await open(port, Self.agentPath, headers + ["Origin: null"]).status == 403)
            #expect(try await open(port, Self.agentPath, headers + ["Origin: http://test"]).status == 101)
        }
    }

    @Test(
        "426 to what is no handshake or of another version, 400 without a key",
        arguments: [
            ("Upgrade", "", 426), ("Upgrade", "h2c", 426), ("Connection", "keep-alive", 426),
            ("Sec-WebSocket-Version", "8", 426), ("Sec-WebSocket-Version", "", 426), ("Sec-WebSocket-Key", "", 400),
            ("Sec-WebSocket-Key", "c2hvcnQ=", 400),
        ]
    )
    func handshakes(name: String, value: String, status: Int) async throws {
        try await running { port in
            let client = try await RawClient(port)
            let visitor = try await client.visitor()
            var headers = SocketClient.headers.filter { !$0.hasPrefix(name + ":") } + [visitor]
            if !value.isEmpty { headers.append("\(name): \(value)") }
            let reply = try await RawClient(port).ask("GET", Self.path, headers: headers)
            #expect(reply.status == status)
            #expect(reply.headers.contains("Upgrade: websocket\r\n") == (status == 426))
            #expect(reply.headers.contains("Sec-WebSocket-Version: 13\r\n") == (name == "Sec-WebSocket-Version"))
        }
    }

    @Test("503 when there are too many connections")
    func tooMany() async throws {
        var capacity = Capacity()
        capacity.connections = 1
        try await running(taking: capacity) { port in
            let client = try await RawClient(port)
            let visitor = try await client.visitor()
            #expect(try await open(port, Self.path, [visitor]).status == 503)
            #expect(try await client.ask("GET", "/health").status == 200)
        }
    }

    @Test("that says that the connection closes, since nothing behind a request for another protocol is read")
    func closes() async throws {
        try await running { port in
            let client = try await RawClient(port)
            let reply = try await client.ask("GET", "/health", headers: ["Connection: Upgrade", "Upgrade: h2c"])
            #expect(reply.status == 200)
            #expect(reply.headers.lowercased().contains("connection: close\r\n"))
            #expect(await client.readToEnd() == "")
        }
    }

    private func open(_ port: Int, _ path: String, _ headers: [String]) async throws -> RawClient.Answer {
        let client = try await RawClient(port)
        try await client.send(SocketClient.request(path, headers: headers))
        return try await client.readAnswer()
    }
}
