import Testing

@testable import EventLoop

@Suite("a browser's windows")
struct BrowserWindowTests {
    @Test("share cookies and connections, and leave the cookies behind when the last one is closed")
    func shared() async throws {
        let (accepted, between, closed, later) = try await withServer { server, loop, client in
            let profile = BrowserProfile(client: client, userAgent: "Dwell")
            let windows = [profile.window(), profile.window()]
            _ = try await windows[0].send(HTTPRequest(url: server.url + "/set?visitor=one"))
            _ = try await windows[1].send(HTTPRequest(url: server.url))
            let accepted = server.accepted.value
            for window in windows { window.close() }
            let between = client.openConnections
            let closed = try await eventually(on: loop) { server.closed.value == 1 }
            let later = try await profile.window().send(HTTPRequest(url: server.url + "/echo"))
            return (accepted, between, closed, String(decoding: later.body, as: UTF8.self))
        }
        #expect(accepted == 1)
        #expect(between == 0 && closed)
        #expect(later.contains("Cookie: visitor=one\r\n"))
        #expect(later.contains("User-Agent: Dwell\r\n"))
    }

    @Test("break off by themselves: the others go on, and so does the same one later")
    func brokenOff() async throws {
        let (kind, closed, statuses) = try await withServer { server, loop, client in
            let profile = BrowserProfile(client: client, userAgent: "Dwell")
            let (one, other) = (profile.window(), profile.window())
            let streams = [
                try await one.open(HTTPRequest(url: server.url + "/events")),
                try await other.open(HTTPRequest(url: server.url + "/events")),
            ]
            one.breakOff()
            let kind = try await failure { _ = try await streams[0].next() }
            // The connection that broke off may take some of them.
            for _ in 1...6 { server.releaseEvent() }
            let chunk = try await streams[1].next()
            #expect(chunk?.bytes.isEmpty == false)
            let closed = try await eventually(on: loop) { server.closed.value >= 1 }
            return (kind, closed, try await one.send(HTTPRequest(url: server.url)).status)
        }
        #expect(kind == .cancelled)
        #expect(closed)
        #expect(statuses == 200)
    }

    @Test("go dead with everything open and unread, whoever stops waiting, until they are closed")
    func frozen() async throws {
        let (held, open, refused, isOpenYet, closed) = try await withServer { server, loop, client in
            let browser = Browser(client: client, userAgent: "Dwell")
            var stream: HTTPStream? = try await browser.open(HTTPRequest(url: server.url + "/flood"))
            #expect(stream?.status == 200)
            browser.freeze()
            stream = nil
            let refused = try await failure { _ = try await browser.send(HTTPRequest(url: server.url)) }
            // The flood is stuck once it fills what the system keeps of it.
            var held = -1
            while held != server.flooded.value {
                held = server.flooded.value
                try await loop.sleep(until: loop.now + .milliseconds(100))
            }
            let (open, isOpenYet) = (client.openConnections, server.closed.value == 0)
            browser.close()
            return (held, open, refused, isOpenYet, try await eventually(on: loop) { server.closed.value == 1 })
        }
        #expect(held < 1024)
        #expect(open == 1 && isOpenYet)
        #expect(refused == .cancelled)
        #expect(closed)
    }
}
