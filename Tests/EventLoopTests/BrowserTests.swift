import Glibc
import Testing

@testable import EventLoop

@Suite("a browser")
struct BrowserTests {
    @Test("keeps its cookies to itself and shows them")
    func cookies() async throws {
        let (cookie, none, ofFirst, ofSecond) = try await withServer { server, _, client in
            let first = Browser(client: client, userAgent: "Dwell")
            let second = Browser(client: client, userAgent: "Dwell")
            _ = try await first.send(HTTPRequest(url: server.url + "/set?visitor=one"))
            return (
                first.cookie(named: "visitor"), second.cookie(named: "visitor"),
                String(decoding: try await first.send(HTTPRequest(url: server.url + "/echo")).body, as: UTF8.self),
                String(decoding: try await second.send(HTTPRequest(url: server.url + "/echo")).body, as: UTF8.self)
            )
        }
        #expect(cookie == "one")
        #expect(none == nil)
        #expect(ofFirst.contains("Cookie: visitor=one\r\n"))
        #expect(!ofSecond.contains("Cookie:"))
    }

    @Test("sends a cookie that was set by hand, to its host only")
    func setCookie() async throws {
        let echo = try await withServer { server, _, client in
            let browser = Browser(client: client, userAgent: "Dwell")
            try browser.setCookie(named: "session", value: "a1", host: "127.0.0.1")
            try browser.setCookie(named: "other", value: "b2", host: "chat.example")
            #expect(throws: HTTPFailure.self) { try browser.setCookie(named: "x", value: "1\t2", host: "127.0.0.1") }
            let response = try await browser.send(HTTPRequest(url: server.url + "/echo"))
            return String(decoding: response.body, as: UTF8.self)
        }
        #expect(echo.contains("Cookie: session=a1\r\n"))
    }

    @Test("uses its connection again")
    func keepAlive() async throws {
        let accepted = try await withServer { server, _, client in
            let browser = Browser(client: client, userAgent: "Dwell")
            for _ in 0..<20 { _ = try await browser.send(HTTPRequest(url: server.url)) }
            return server.accepted.value
        }
        #expect(accepted == 1)
    }

    @Test("never uses a connection of another")
    func ownConnection() async throws {
        let (accepted, opened) = try await withServer { server, _, client in
            let browsers = (0..<5).map { Browser(client: client, userAgent: "Visitor \($0)") }
            for _ in 0..<4 { for browser in browsers { _ = try await browser.send(HTTPRequest(url: server.url)) } }
            return (server.accepted.value, client.connectionsOpened)
        }
        #expect(accepted == 5)
        #expect(opened == 5)
    }

    @Test("that closes takes its connections with it and ends what is in flight")
    func close() async throws {
        let (kind, open, closed) = try await withServer { server, loop, client in
            let browser = Browser(client: client, userAgent: "Dwell")
            _ = try await browser.send(HTTPRequest(url: server.url))
            loop.start {
                _ = try? await eventually(on: loop) { server.accepted.value == 2 }
                browser.close()
            }
            let open = try await browser.open(HTTPRequest(url: server.url + "/flood"))
            #expect(open.status == 200)
            let kind = try await failure { _ = try await browser.send(HTTPRequest(url: server.url + "/silent")) }
            let closed = try await eventually(on: loop) { server.closed.value == 2 }
            return (kind, client.openConnections, closed)
        }
        #expect(kind == .cancelled)
        #expect(open == 0)
        #expect(closed)
    }

    @Test("whose visitor leaves during a long poll frees the connection at once")
    func cancelledLongPoll() async throws {
        let (wasCancelled, inFlight, open, closed) = try await withServer { server, loop, client in
            let ends = Mailbox<Bool>(on: loop)
            let browser = Browser(client: client, userAgent: "Dwell")
            let poll = loop.start {
                do { _ = try await browser.send(HTTPRequest(url: server.url + "/silent", timeout: nil)) } catch {
                    ends.send(error is CancellationError)
                }
            }
            _ = try await eventually(on: loop) { server.accepted.value == 1 }
            poll.cancel()
            let wasCancelled = try await ends.next()
            let closed = try await eventually(on: loop) { server.closed.value == 1 }
            return (wasCancelled, client.inFlight, client.openConnections, closed)
        }
        #expect(wasCancelled == true)
        #expect(inFlight == 0)
        #expect(open == 0)
        #expect(closed)
    }

    @Test("hears no reply any more that was there, and not yet read, as its task was cancelled")
    func tooLate() async throws {
        let outcome = try await withServer { server, loop, client in
            let browser = Browser(client: client, userAgent: "Dwell")
            let outcomes = Mailbox<String>(on: loop)
            // Over a connection that is there, a request goes out at once.
            _ = try await browser.send(HTTPRequest(url: server.url))
            let task = loop.start {
                do {
                    outcomes.send("\(try await browser.send(HTTPRequest(url: server.url + "/gated")).status)")
                } catch {
                    outcomes.send("\(type(of: error))")
                }
            }
            // The request is out by now; the loop's thread stands still until the reply must have come.
            server.releaseEvent()
            usleep(200_000)
            task.cancel()
            return try await outcomes.take(1)[0]
        }
        #expect(outcome == "CancellationError")
    }

    @Test("leaves no connection behind when its run ends, in a hundred runs with requests in flight")
    func noLeak() async throws {
        let server = try LoopbackServer()
        defer { server.stop() }
        for _ in 0..<100 {
            try await EventLoop.live().run { loop in
                let client = HTTPClient(on: loop)
                for path in ["/", "/silent"] {
                    loop.start {
                        let browser = Browser(client: client, userAgent: "Dwell")
                        _ = try? await browser.send(HTTPRequest(url: server.url + path))
                    }
                }
                _ = try await Browser(client: client, userAgent: "Dwell").send(HTTPRequest(url: server.url))
            }
        }
        let isClean = try await EventLoop.live().run { loop in
            try await eventually(on: loop) { server.closed.value == server.accepted.value }
        }
        #expect(isClean)
        #expect(server.accepted.value >= 200)
    }
}
