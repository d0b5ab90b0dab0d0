import Glibc
import Testing

@testable import EventLoop

@Suite("Connections")
struct ConnectionTests {
    @Test("come from the address that a browser has, or from the machine's choice")
    func sources() async throws {
        let seen = try await withServer { server, _, client in
            var seen: [String] = []
            for source in ["127.0.0.7", "127.9.9.9", ""] {
                let profile = BrowserProfile(client: client, userAgent: "Dwell", source: SourceAddress(source))
                let window = profile.window()
                let response = try await window.send(HTTPRequest(url: server.url + "/whence"))
                seen.append(String(decoding: response.body, as: UTF8.self))
                window.close()
            }
            return seen
        }
        #expect(seen == ["127.0.0.7", "127.9.9.9", "127.0.0.1"])
    }

    @Test("can't come from an address that is another machine's: that is this machine's lack, and counted as one")
    func stranger() async throws {
        let stranger = try #require(SourceAddress("203.0.113.9"))
        #expect(!stranger.isAtHand)
        #expect(SourceAddress("127.0.0.9")?.isAtHand == true)
        let (failure, shortages, open) = try await withServer { server, _, client in
            let profile = BrowserProfile(client: client, userAgent: "Dwell", source: stranger)
            let failure = await #expect(throws: HTTPFailure.self) {
                try await profile.window().send(HTTPRequest(url: server.url))
            }
            return (failure, client.shortages, client.openConnections)
        }
        #expect(failure?.kind == .exhausted)
        #expect(failure?.detail == "this machine has no address 203.0.113.9")
        #expect((shortages, open) == (1, 0))
    }

    @Test("that are shared are used by whoever asks next, and cookies are still each browser's own")
    func shared() async throws {
        let (accepted, cookies) = try await withServer(limits: HTTPLimits(pooling: .shared)) { server, _, client in
            let browsers = (0..<5).map { Browser(client: client, userAgent: "Visitor \($0)") }
            for (index, browser) in browsers.enumerated() {
                _ = try await browser.send(HTTPRequest(url: server.url + "/set?visitor=\(index)"))
            }
            return (server.accepted.value, browsers.map { $0.cookie(named: "visitor") })
        }
        #expect(accepted == 1)
        #expect(cookies == ["0", "1", "2", "3", "4"])
    }

    @Test("that are shared stay open when the browser is closed that opened them")
    func sharedStay() async throws {
        let (accepted, open) = try await withServer(limits: HTTPLimits(pooling: .shared)) { server, _, client in
            for number in 0..<5 {
                let browser = Browser(client: client, userAgent: "Visitor \(number)")
                _ = try await browser.send(HTTPRequest(url: server.url))
                browser.close()
            }
            return (server.accepted.value, client.openConnections)
        }
        #expect((accepted, open) == (1, 1))
    }

    @Test("that may be multiplexed are HTTP/1.1 where the service has no TLS")
    func multiplexed() async throws {
        let version = try await withServer(limits: HTTPLimits(pooling: .multiplexed)) { server, _, client in
            try await Browser(client: client, userAgent: "Dwell").send(HTTPRequest(url: server.url)).version
        }
        #expect(version == "1.1")
    }

    @Test("that find no place in flight in time are for want of places, not the service's fault")
    func noPlace() async throws {
        let (kind, shortages) = try await withServer(limits: HTTPLimits(inFlight: 1)) { server, loop, client in
            let first = Browser(client: client, userAgent: "First")
            loop.start { _ = try? await first.send(HTTPRequest(url: server.url + "/silent")) }
            let second = Browser(client: client, userAgent: "Second")
            let kind = try await failure {
                _ = try await second.send(HTTPRequest(url: server.url, timeout: .milliseconds(20)))
            }
            first.close()
            return (kind, client.shortages)
        }
        #expect(kind == .exhausted)
        #expect(shortages == 1)
    }

    @Test("that got their place with little time left are for want of places, too; those that got it early are not")
    func lateForPlace() async throws {
        let (late, prompt, longest) = try await withServer(limits: HTTPLimits(inFlight: 1)) { server, loop, client in
            let first = Browser(client: client, userAgent: "First")
            loop.start { _ = try? await first.send(HTTPRequest(url: server.url + "/silent")) }
            loop.start {
                try? await loop.sleep(until: loop.now + .milliseconds(400))
                first.close()
            }
            let silence = HTTPRequest(url: server.url + "/silent", timeout: .milliseconds(500))
            let second = Browser(client: client, userAgent: "Second")
            let late = try await failure { _ = try await second.send(silence) }
            let prompt = try await failure { _ = try await second.send(silence) }
            return (late, prompt, client.longestWait)
        }
        #expect(late == .exhausted)
        #expect(prompt == .timedOut)
        #expect(longest >= .milliseconds(400))
    }

    @Test(
        "that the system refuses are told by what it has none of",
        arguments: [
            (SystemRefusal.socket(errno: EMFILE), "this machine had no file left for a connection" as String?),
            (.socket(errno: ENFILE), "this machine had no file left for a connection"),
            (.socket(errno: ENOBUFS), "this machine had no memory left for a connection"),
            (.connection(errno: EADDRNOTAVAIL), "this machine had no port left for a connection from 127.0.0.2"),
            (.connection(errno: ECONNREFUSED), nil),
        ]
    )
    func refusals(refusal: SystemRefusal, detail: String?) {
        #expect(refusal.failure(place: "chat.example", source: SourceAddress("127.0.0.2"))?.detail == detail)
    }
}
