import EventLoop
import Foundation
import Scenarios
import Testing

@testable import Bindings

@Suite("Whom traffic may go to")
struct PermitTests {
    private let noon = Date(timeIntervalSince1970: 1_800_000_000)

    private func permit(_ hosts: AllowedHost..., sharers: Int = 1) -> Permit {
        Permit(hosts, sharers: sharers, wallTime: { [noon] in noon })
    }

    @Test(
        "this machine, by any of its names",
        arguments: ["127.0.0.1:8080", "127.9.8.7", "localhost", "LOCALHOST:1", "shop.localhost:9", "[::1]:8080"]
    )
    func thisMachine(place: String) {
        #expect(permit().refusal(of: place) == nil)
    }

    @Test(
        "and no other that nobody has named",
        arguments: [
            "chat.example.com", "128.0.0.1", "127.0.0.1.example.com", "localhost.example.com", "10.0.0.1:80", "127.1",
        ]
    )
    func others(place: String) {
        #expect(permit().refusal(of: place) != nil)
    }

    @Test("a host that was named, in its time")
    func named() {
        let (before, after) = (noon - 60, noon + 60)
        let place = "Chat.Example.com:443"
        func refusal(_ from: Date?, _ until: Date?) -> String? {
            permit(AllowedHost(host: "chat.example.com", rate: 1, from: from, until: until)).refusal(of: place)
        }
        #expect(refusal(nil, nil) == nil && refusal(before, after) == nil)
        #expect(refusal(after, nil) != nil && refusal(nil, before) != nil)
    }

    @Test("no faster than allowed: a second's worth at once, and then one after the other")
    func rate() {
        let permit = permit(AllowedHost(host: "chat.example.com", rate: 4))
        let holds = (0..<8).map { _ in permit.hold(for: "chat.example.com", at: .seconds(10)) }
        #expect(holds == [0, 0, 0, 0, 0, 0.25, 0.5, 0.75].map { Duration.seconds($0) })
        #expect(permit.heldBack == 3 && permit.longestHold == .seconds(0.75))
        #expect(permit.hold(for: "chat.example.com", at: .seconds(20)) == .zero)
        #expect(permit.hold(for: "127.0.0.1", at: .seconds(20)) == .zero)
    }

    /// When so many requests may go out that all want to at once, in order, seconds.
    private func instants(_ requests: Int, rate: Double, sharers: Int) -> [Double] {
        (0..<sharers).flatMap { _ in
            let permit = permit(AllowedHost(host: "chat.example.com", rate: rate), sharers: sharers)
            return (0..<(requests / sharers)).map { _ in permit.hold(for: "chat.example.com", at: .zero).inSeconds }
        }.sorted()
    }

    @Test(
        "and no faster by several who share the permission, however slow it is",
        arguments: [(sharers: 2, rate: 4.0), (3, 100), (4, 1), (4, 0.5)]
    )
    func shared(sharers: Int, rate: Double) {
        let (alone, together) = (instants(24, rate: rate, sharers: 1), instants(24, rate: rate, sharers: sharers))
        // Seconds come from divisions that end somewhere.
        #expect(zip(alone, together).allSatisfy { $0 <= $1 + 1e-9 })
        // Nor slower than one alone by more than their turns lie apart.
        #expect(zip(alone, together).allSatisfy { $1 <= $0 + Double(sharers) / rate })
    }
}

@Suite("A reply that sends elsewhere")
struct RedirectTests {
    private func redirected(_ status: Int, to location: String, _ request: HTTPRequest) -> HTTPRequest? {
        request.redirected(by: HTTPResponse(status: status, headers: [(name: "location", value: location)]))
    }

    private let request = HTTPRequest(
        "POST",
        url: "https://a.example/x/y?z=1",
        headers: [(name: "Content-Type", value: "text/plain"), (name: "X-Token", value: "t")],
        cookies: "sid=1",
        body: [1]
    )

    @Test("is followed by a GET, or as it was after 307 and 308")
    func methods() throws {
        let seen = try #require(redirected(303, to: "../done", request))
        #expect(seen.method == "GET" && seen.body == nil && seen.url == "https://a.example/done")
        #expect(seen.headers.map(\.name) == ["X-Token"] && seen.cookies == "sid=1")
        let again = try #require(redirected(307, to: "/b", request))
        #expect(again.method == "POST" && again.body == [1])
    }

    @Test("to another place, without what was meant for the first")
    func elsewhere() throws {
        let seen = try #require(redirected(308, to: "https://b.example/", request))
        #expect(seen.headers.map(\.name) == ["Content-Type"] && seen.cookies.isEmpty)
    }

    @Test("is none without a place, or with another status")
    func none() {
        #expect(redirected(200, to: "/b", request) == nil)
        #expect(request.redirected(by: HTTPResponse(status: 302)) == nil)
    }
}
