import Testing

@testable import EventLoop

/// Runs `body` on a live loop beside a server, which stops afterwards.
func withServer<Value: Sendable>(
    limits: HTTPLimits = HTTPLimits(),
    _ body: @escaping @Sendable (LoopbackServer, isolated EventLoop, HTTPClient) async throws -> Value
) async throws -> Value {
    let server = try LoopbackServer()
    defer { server.stop() }
    return try await EventLoop.live().run { loop in
        try await body(server, loop, HTTPClient(on: loop, limits: limits))
    }
}

/// The kind of failure that `body` throws, or nil.
func failure(of body: () async throws -> Void) async throws -> HTTPFailure.Kind? {
    do {
        try await body()
        return nil
    } catch let failure as HTTPFailure {
        return failure.kind
    }
}

/// Waits on the loop, ten seconds at most, until `condition` holds. Returns whether it did.
func eventually(on loop: EventLoop, _ condition: () -> Bool) async throws -> Bool {
    for _ in 0..<10_000 where !condition() { try await loop.sleep(until: loop.now + .milliseconds(1)) }
    return condition()
}

@Suite("an exchange")
struct ExchangeTests {
    @Test("brings status, headers, body and times in order")
    func response() async throws {
        let response = try await withServer { server, _, client in
            try await Browser(client: client, userAgent: "Dwell").send(HTTPRequest(url: server.url + "/missing"))
        }
        #expect(response.status == 404)
        #expect(response.header("content-LENGTH") == "12")
        #expect(String(decoding: response.body, as: UTF8.self) == "no such page")
        #expect(response.started <= response.firstByte)
        #expect(response.firstByte <= response.finished)
    }

    @Test("sends method, headers, user agent and body as they are", arguments: ["POST", "PUT", "PATCH", "DELETE"])
    func request(method: String) async throws {
        let echo = try await withServer { server, _, client in
            let request = HTTPRequest(
                method,
                url: server.url + "/echo?q=1",
                headers: [("X-Screen-Pop", "42"), ("X-Empty", "")],
                body: Array("ciao".utf8)
            )
            let response = try await Browser(client: client, userAgent: "Dwell/1").send(request)
            return String(decoding: response.body, as: UTF8.self)
        }
        #expect(echo.hasPrefix("\(method) /echo?q=1 HTTP/1.1\r\n"))
        #expect(echo.contains("X-Screen-Pop: 42\r\n"))
        #expect(echo.contains("X-Empty:\r\n"))
        #expect(echo.contains("User-Agent: Dwell/1\r\n"))
        #expect(!echo.contains("Expect:"))
        #expect(echo.hasSuffix("\r\n\r\nciao"))
    }

    @Test("leaves nothing of one request in the next, though they share a handle")
    func noRemains() async throws {
        let echo = try await withServer { server, _, client in
            let first = HTTPRequest("PUT", url: server.url + "/echo", headers: [("X-First", "1")], body: [1, 2, 3])
            _ = try await Browser(client: client, userAgent: "A").send(first)
            _ = try await Browser(client: client, userAgent: "B").send(HTTPRequest("HEAD", url: server.url + "/head"))
            let response = try await Browser(client: client, userAgent: "C")
                .send(HTTPRequest(url: server.url + "/echo"))
            return String(decoding: response.body, as: UTF8.self)
        }
        #expect(echo.hasPrefix("GET /echo"))
        #expect(!echo.contains("X-First"))
        #expect(!echo.contains("Content-Length"))
        #expect(echo.contains("User-Agent: C\r\n"))
    }

    @Test("sends one user agent: the request's own, where it has one")
    func ownUserAgent() async throws {
        let echo = try await withServer { server, _, client in
            let request = HTTPRequest(url: server.url + "/echo", headers: [("user-agent", "Mine")])
            let response = try await Browser(client: client, userAgent: "Dwell").send(request)
            return String(decoding: response.body, as: UTF8.self)
        }
        #expect(echo.contains("user-agent: Mine\r\n"))
        #expect(!echo.contains("Dwell"))
    }

    @Test("never goes where a reply sends it: that is its caller's to decide")
    func redirect() async throws {
        let reply = try await withServer { server, _, client in
            try await Browser(client: client, userAgent: "Dwell").send(HTTPRequest(url: server.url + "/moved"))
        }
        #expect(reply.status == 302)
        #expect(reply.header("location") == "/echo?moved")
    }

    @Test("takes a thousand requests at once")
    func thousand() async throws {
        let (statuses, opened) = try await withServer { server, loop, client in
            let replies = Mailbox<Int>(on: loop)
            for number in 0..<1000 {
                loop.start {
                    let browser = Browser(client: client, userAgent: "Visitor \(number)")
                    replies.send((try? await browser.send(HTTPRequest(url: server.url)).status) ?? 0)
                }
            }
            return (try await replies.take(1000), client.connectionsOpened)
        }
        #expect(statuses.count { $0 == 200 } == 1000)
        #expect(opened == 1000)
    }

    @Test("stands in line above the in-flight cap")
    func cap() async throws {
        let (most, statuses) = try await withServer(limits: HTTPLimits(inFlight: 3)) { server, loop, client in
            let replies = Mailbox<Int>(on: loop)
            for _ in 0..<20 {
                loop.start {
                    let browser = Browser(client: client, userAgent: "Dwell")
                    replies.send((try? await browser.send(HTTPRequest(url: server.url)).status) ?? 0)
                }
            }
            let most = client.inFlight
            return (most, try await replies.take(20))
        }
        #expect(most == 3)
        #expect(statuses.count { $0 == 200 } == 20)
    }
}

@Suite("a failure")
struct FailureTests {
    @Test(
        "has its kind",
        arguments: [
            ("/silent", HTTPFailure.Kind.timedOut), ("/large?2000000", .tooLarge), ("/cut", .dropped),
            ("/nothing", .dropped), ("/babble", .malformed),
        ]
    )
    func kinds(path: String, kind: HTTPFailure.Kind) async throws {
        let found = try await withServer { server, _, client in
            let limit: Duration = kind == .timedOut ? .milliseconds(50) : .seconds(30)
            return try await failure {
                _ = try await Browser(client: client, userAgent: "Dwell")
                    .send(HTTPRequest(url: server.url + path, timeout: limit))
            }
        }
        #expect(found == kind)
    }

    @Test("of a refused connection is unreachable, long before the time is over, and names the place")
    func refused() async throws {
        let (found, took) = try await withServer { server, loop, client in
            let place = HTTPRequest(url: server.url).place
            server.stop()
            _ = try await eventually(on: loop) { !LoopbackServer.connects(to: server.port) }
            do {
                _ = try await Browser(client: client, userAgent: "Dwell").send(HTTPRequest(url: "http://\(place)/"))
                return (HTTPFailure?.none, loop.now)
            } catch let failure as HTTPFailure {
                #expect(failure.place == place)
                return (failure, loop.now)
            }
        }
        #expect(found?.kind == .unreachable)
        #expect(took < .seconds(20))
    }

    @Test("of a server that doesn't speak TLS is tls")
    func tls() async throws {
        let found = try await withServer { server, _, client in
            let url = "https" + server.url.dropFirst(4)
            return try await failure {
                _ = try await Browser(client: client, userAgent: "Dwell").send(HTTPRequest(url: url))
            }
        }
        #expect(found == .tls)
    }

    @Test(
        "of a request that can't be sent is malformed",
        arguments: [
            HTTPRequest(url: "file:///etc/passwd"), HTTPRequest(url: "ftp://127.0.0.1/"), HTTPRequest(url: "http://"),
            HTTPRequest(url: "hello"), HTTPRequest("GET IT", url: "http://127.0.0.1/"),
            HTTPRequest(url: "http://127.0.0.1/", headers: [("X", "1\r\nY: 2")]),
            HTTPRequest(url: "http://127.0.0.1/", headers: [("X:", "1")]),
        ]
    )
    func malformed(request: HTTPRequest) async throws {
        let found = try await EventLoop.live().run { loop in
            try await failure { _ = try await Browser(client: HTTPClient(on: loop), userAgent: "Dwell").send(request) }
        }
        #expect(found == .malformed)
    }

    @Test("says where, what and what next")
    func description() {
        let failure = HTTPFailure(.timedOut, place: "127.0.0.1:80", detail: "no answer within 1.0 seconds")
        #expect(
            failure.description
                == "127.0.0.1:80: no answer within 1.0 seconds. Look at the service's load, or allow more time."
        )
    }

    @Test("to connect leaves no trace: the next connection, of the same descriptor, is heard")
    func refusedThenAccepted() async throws {
        let (refused, statuses, open) = try await withServer { server, loop, client in
            let gone = try LoopbackServer()
            gone.stop()
            _ = try await eventually(on: loop) { !LoopbackServer.connects(to: gone.port) }
            var refused = 0
            var statuses: [Int] = []
            for _ in 0..<20 {
                let browser = Browser(client: client, userAgent: "Dwell")
                let kind = try await failure { _ = try await browser.send(HTTPRequest(url: gone.url)) }
                if kind == .unreachable { refused += 1 }
                let request = HTTPRequest(url: server.url, timeout: .seconds(10))
                statuses.append(try await browser.send(request).status)
            }
            return (refused, statuses, client.openConnections)
        }
        #expect(refused == 20)
        #expect(statuses == Array(repeating: 200, count: 20))
        #expect(open == 0)
    }

    @Test("leaves nothing in flight")
    func nothingInFlight() async throws {
        let (inFlight, failures, open) = try await withServer { server, loop, client in
            for path in ["/silent", "/cut", "/nothing", "/babble"] {
                let browser = Browser(client: client, userAgent: "Dwell")
                _ = try? await browser.send(HTTPRequest(url: server.url + path, timeout: .milliseconds(30)))
            }
            return (client.inFlight, client.failures, client.openConnections)
        }
        #expect(inFlight == 0)
        #expect(failures == 4)
        #expect(open == 0)
    }
}
