import Testing

@testable import EventLoop

@Suite("a stream")
struct StreamTests {
    @Test("returns at the head and gives its events one by one, as they come")
    func events() async throws {
        let (kind, early, events, ended, end) = try await withServer { server, loop, client in
            let browser = Browser(client: client, userAgent: "Dwell")
            let stream = try await browser.open(HTTPRequest(url: server.url + "/events"))
            let early = try await stream.next(until: loop.now)
            #expect(!stream.hasEnded)
            var events: [String] = []
            for _ in 1...3 {
                server.releaseEvent()
                if let chunk = try await stream.next() { events.append(String(decoding: chunk.bytes, as: UTF8.self)) }
            }
            let end = try await stream.next()
            return (stream.header("content-type"), early, events, stream.hasEnded, end)
        }
        #expect(kind == "text/event-stream")
        #expect(early == nil)
        #expect(events == ["data: 1\n\n", "data: 2\n\n", "data: 3\n\n"])
        #expect(ended)
        #expect(end == nil)
    }

    @Test("makes the server wait while nobody reads, and goes on when somebody does")
    func backpressure() async throws {
        let (held, total) = try await withServer { server, loop, client in
            let browser = Browser(client: client, userAgent: "Dwell")
            let stream = try await browser.open(HTTPRequest(url: server.url + "/flood"))
            try await loop.sleep(until: loop.now + .milliseconds(200))
            let held = server.flooded.value
            var total = 0
            while let chunk = try await stream.next() { total += chunk.bytes.count }
            return (held, total)
        }
        #expect(held < 1024)
        #expect(total == 1 << 26)
    }

    @Test("that breaks off gives what came, then throws")
    func broken() async throws {
        let (text, kind) = try await withServer { server, loop, client in
            let browser = Browser(client: client, userAgent: "Dwell")
            let stream = try await browser.open(HTTPRequest(url: server.url + "/cut"))
            let chunk = try await stream.next()
            let kind = try await failure { _ = try await stream.next() }
            return (String(decoding: chunk?.bytes ?? [], as: UTF8.self), kind)
        }
        #expect(text == "only this")
        #expect(kind == .dropped)
    }

    @Test("that is dropped closes its connection, and takes no place in flight meanwhile")
    func dropped() async throws {
        let (inFlight, open, closed) = try await withServer { server, loop, client in
            let browser = Browser(client: client, userAgent: "Dwell")
            var stream: HTTPStream? = try await browser.open(HTTPRequest(url: server.url + "/events"))
            let inFlight = client.inFlight
            #expect(stream?.status == 200)
            stream = nil
            let open = client.openConnections
            for _ in 1...3 { server.releaseEvent() }
            return (inFlight, open, try await eventually(on: loop) { server.closed.value == 1 })
        }
        #expect(inFlight == 0)
        #expect(open == 0)
        #expect(closed)
    }
}
