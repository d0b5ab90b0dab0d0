import ChatDesk
import Testing

@testable import ReferenceService

@Suite("The service with too many clients, or too many passwords", .timeLimit(.minutes(1)))
struct CrowdTests {
    @Test("checks passwords that come at once one after the other: five wrong ones of a hundred are hashed")
    func wrongPasswords() async throws {
        try await running { port in
            let wrong = RawClient.request("POST", "/api/v1/session", #"{"role":"admin","password":"guess"}"#)
            let statuses = try await Self.statuses(of: wrong, by: 100, port)
            #expect(statuses.filter { $0 == 401 }.count == 5)
            #expect(statuses.filter { $0 == 429 }.count == 95)
        }
    }

    @Test("lets in a hundred agents who sign in at once")
    func rightPasswords() async throws {
        try await running { port in
            let body = #"{"name":"Ann","password":"agents-pass"}"#
            let statuses = try await Self.statuses(
                of: RawClient.request("POST", "/api/v1/agents/sign-in", body),
                by: 100,
                port
            )
            #expect(statuses == Array(repeating: 200, count: 100))
        }
    }

    @Test("answers others while a password is checked, and survives whoever doesn't wait for it")
    func others() async throws {
        try await running { port in
            let wrong = RawClient.request("POST", "/api/v1/session", #"{"role":"admin","password":"guess"}"#)
            let (hasty, other) = (try await RawClient(port), try await RawClient(port))
            try await hasty.send(wrong)
            try await hasty.close()
            #expect(try await other.ask("GET", "/health").status == 200)
        }
    }

    @Test("stops while passwords are checked")
    func stop() async throws {
        try await running { port in
            for _ in 0..<3 {
                let wrong = RawClient.request("POST", "/api/v1/session", #"{"role":"admin","password":"guess"}"#)
                try await RawClient(port).send(wrong)
            }
            _ = try await RawClient(port).ask("GET", "/health")
        }
    }

    @Test("tells whoever is one connection too many, and takes him once another has gone")
    func connections() async throws {
        try await running(taking: Capacity(connections: 3)) { port in
            var clients: [RawClient] = []
            for _ in 0..<3 {
                clients.append(try await RawClient(port))
                #expect(try await clients.last?.ask("GET", "/health").status == 200)
            }
            let surplus = try await RawClient(port)
            let refused = try await surplus.ask("GET", "/health")
            #expect(refused.status == 503)
            #expect(refused.headers.contains("Retry-After: 5"))
            #expect(refused.body.contains("as many connections as it takes"))
            _ = await surplus.readToEnd()
            try await clients[0].close()
            while try await RawClient(port).ask("GET", "/health").status == 503 {}
        }
    }

    @Test("sends every reply with the headers that keep browsers from guessing and from keeping it")
    func headers() async throws {
        try await running { port in
            let client = try await RawClient(port)
            let visitor = try await client.visitor()
            for target in ["/health", "/api/v1/form", "/api/v1/none", "/api/v1/events/poll?hold=0"] {
                let headers = try await client.ask("GET", target, headers: [visitor]).headers
                #expect(headers.contains("X-Content-Type-Options: nosniff\r\n"))
                #expect(headers.contains("Cache-Control: no-store\r\n"))
            }
            try await client.send(RawClient.request("GET", "/api/v1/events", headers: [visitor]))
            let stream = try await client.read(through: "\r\n\r\n")
            #expect(stream.contains("X-Content-Type-Options: nosniff\r\n"))
            #expect(stream.ranges(of: "Cache-Control: no-store\r\n").count == 1)
        }
    }

    private static func statuses(of request: String, by count: Int, _ port: Int) async throws -> [Int] {
        try await withThrowingTaskGroup { group in
            for _ in 0..<count {
                group.addTask {
                    let client = try await RawClient(port)
                    try await client.send(request)
                    return try await client.readAnswer().status
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }
}
