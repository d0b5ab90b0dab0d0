import EventLoop
import Observations
import Synchronization
import Testing

@testable import Bindings

@Suite("A receiver that comes back")
struct ComebackTests {
    private static func binding(after pauses: String) -> String {
        """
        binding: comeback
        written_for: something
        probe: { path: /ping }
        visitor:
          headers: { X-Token: "{token}" }
          steps: { view-page: { request: { path: /view }, extract: { token: /token } } }
          receive: poll
          receivers:
            poll:
              kind: poll
              starts_after: view-page
              request: { path: /poll }
              list: /news
              every: 10ms
              comes_back: { after: \(pauses), first: { request: { path: /renew }, extract: { token: /token } } }
          events:
            type: /type
            meanings: { said: [{ event: message, text: /text }] }
        """
    }

    /// - Returns: the first message or loss that a visitor is told of, and what he has asked.
    private func story(after pauses: String) async throws -> (told: String?, asked: [String]) {
        let standIn = Renewing()
        let server = try ScriptedService(standIn)
        defer { server.stop() }
        let url = server.url
        let binding = try Binding.read(text: Self.binding(after: pauses), file: "comeback.yaml")
        let told = try await EventLoop.live().run { loop in
            let connection = ServiceConnection(
                url: url,
                client: HTTPClient(on: loop),
                loop: loop,
                verifiesTLS: true,
                epoch: 0
            )
            let service = BoundService(binding: binding, connection: connection)
            let side = service.visitor(VisitorIdentity(number: 1, userAgent: "Browser", site: "shop")) { _ in }
            defer { side.close() }
            let page = PageRequest(path: "/", number: 1, requested: loop.now)
            #expect(try await side.perform(.viewPage(page), due: loop.now) == .done)
            let deadline = loop.now + .seconds(10)
            while let sighting = try await side.sightings.next(until: deadline) {
                switch sighting.fact {
                case .messageReceived(let mark, _, _): return mark
                case .failed(let operation, _): return operation
                default: continue
                }
            }
            return nil
        }
        return (told, standIn.asked)
    }

    @Test("asks first what its recipe says, such as for a new token")
    func renews() async throws {
        let (told, asked) = try await story(after: "[10ms, 10ms]")
        #expect(told == "a1-1")
        #expect(asked.prefix(4) == ["/view", "/poll", "/renew", "/poll"])
    }

    @Test("does not come back at all where the recipe has no attempt")
    func never() async throws {
        let (told, asked) = try await story(after: "[]")
        #expect(told == "receive-poll")
        #expect(asked == ["/view", "/poll"])
    }
}

/// Takes no token but a renewed one.
private final class Renewing: StandIn {
    private let heard = Mutex<[String]>([])

    var asked: [String] { heard.withLock { $0 } }

    func answer(_ request: ScriptedService.Request) -> ScriptedService.Answer {
        heard.withLock { $0.append(request.path) }
        switch request.path {
        case "/view": return ScriptedService.Answer(json: #"{"token":"old"}"#)
        case "/renew": return ScriptedService.Answer(json: #"{"token":"new"}"#)
        case _ where request.header("X-Token") == "new":
            return ScriptedService.Answer(json: #"{"news":[{"type":"said","text":"Hello [a1-1]"}]}"#)
        default: return ScriptedService.Answer(status: 401, json: "{}")
        }
    }

    func greet(_ line: ScriptedService.Line) {}
    func hear(_ message: JSONValue, on line: ScriptedService.Line) {}
}
