import ChatDesk
import Testing

@testable import ReferenceService

@Suite("Pages of other sites")
struct ProvenanceTests {
    private static let shop = "https://shop.example"

    @Test(
        "are told from the service's own, from those of listed sites, and from strangers'",
        arguments: [
            (nil, Provenance.own), ("http://chat.example:8080", .own), ("https://chat.example:8080", .own),
            ("HTTP://CHAT.example:8080", .own), (shop, .site(shop)), ("HTTPS://Shop.Example", .site(shop)),
            ("null", .stranger("null")), ("", .stranger("")), ("http://chat.example", .stranger("http://chat.example")),
            ("http://shop.example", .stranger("http://shop.example")),
            ("https://shop.example:444", .stranger("https://shop.example:444")),
            ("https://shop.example.evil.example", .stranger("https://shop.example.evil.example")),
            ("https://evil.example/https://shop.example", .stranger("https://evil.example/https://shop.example")),
            ("ftp://chat.example:8080", .stranger("ftp://chat.example:8080")),
            ("http://", .stranger("http://")),
        ] as [(String?, Provenance)]
    )
    func origin(origin: String?, provenance: Provenance) {
        #expect(Provenance(origin: origin, host: "chat.example:8080", sites: [Self.shop]) == provenance)
    }

    @Test("are strangers' when the request doesn't say which host it is for")
    func noHost() {
        #expect(Provenance(origin: "http://", host: "", sites: []) == .stranger("http://"))
        #expect(Provenance(origin: "http://a", host: nil, sites: []) == .stranger("http://a"))
    }

    @Test("may call nothing but what everybody's page may load, unless they are the service's own")
    func strangers() {
        let talk = Conversation { $0.sites = [Self.shop] }
        for route in DeskAPI.routes + DeskAPI.pages {
            let path = route.path.replacing("{chat}", with: "c-1")
            let reply = talk.say(route.method.rawValue, path, headers: Self.from("https://evil.example"))
            #expect((reply.status == 403) == (route.audience != .anySite), "\(path)")
            #expect((reply.header("Access-Control-Allow-Origin") != nil) == (route.audience == .anySite), "\(path)")
        }
    }

    @Test("may call what is a visitor's if they are listed, and may read the replies, without cookies")
    func listed() {
        let talk = Conversation { $0.sites = [Self.shop] }
        for route in DeskAPI.routes {
            let path = route.path.replacing("{chat}", with: "c-1")
            let reply = talk.say(route.method.rawValue, path, headers: Self.from(Self.shop))
            #expect((reply.status == 403) == !route.audience.isForSites, "\(path)")
            #expect((reply.header("Access-Control-Allow-Origin") == Self.shop) == route.audience.isForSites, "\(path)")
            #expect(reply.header("Access-Control-Allow-Credentials") == nil)
            if route.audience.isForSites { #expect(reply.header("Vary") == "Origin") }
        }
    }

    @Test("are told by the preflight request what they may send")
    func preflight() {
        let talk = Conversation { $0.sites = [Self.shop] }
        let asks = [(name: "Access-Control-Request-Method", value: "POST")]
        let reply = talk.say("OPTIONS", "/api/v1/messages", headers: Self.from(Self.shop) + asks)
        #expect(reply.status == 204)
        #expect(reply.header("Access-Control-Allow-Origin") == Self.shop)
        #expect(reply.header("Access-Control-Allow-Methods") == "POST")
        #expect(reply.header("Access-Control-Allow-Headers") == "Content-Type, X-Visit-Token")
        #expect(reply.header("Access-Control-Max-Age") == "600")
        #expect(talk.say("OPTIONS", "/api/v1/session", headers: Self.from(Self.shop) + asks).status == 403)
        #expect(talk.say("OPTIONS", "/api/v1/messages", headers: Self.from("null") + asks).status == 403)
        #expect(talk.say("OPTIONS", "/api/v1/messages", headers: Self.from(Self.shop)).status == 405)
        #expect(talk.say("OPTIONS", "/none", headers: Self.from(Self.shop) + asks).status == 404)
    }

    @Test("are told in the refusal what to do")
    func sentence() {
        let reply = Conversation().say("POST", "/api/v1/page-views", headers: Self.from(Self.shop))
        #expect(reply.bodyText.contains("add that site to the settings' sites"))
    }

    private static func from(_ origin: String) -> [(name: String, value: String)] {
        [("Host", "chat.example:8080"), ("Origin", origin)]
    }
}
