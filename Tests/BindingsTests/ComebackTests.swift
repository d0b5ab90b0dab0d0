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

    /// The first message or loss that a visitor is told of.
    private func told(after pauses: String, by standIn: Renewing) async throws -> String? {
        let told = Mutex<String?>(nil)
        try await Encounter.play(text: Self.binding(after: pauses), against: standIn, receiver: "poll") { scene in
            let visitor = try await scene.visitor()
            defer { visitor.close() }
            let deadline = scene.loop.now + .seconds(10)
            while told.withLock({ $0 }) == nil, let sighting = try await visitor.sightings.next(until: deadline) {
                switch sighting.fact {
                case .messageReceived(let mark, _, _): told.withLock { $0 = mark }
                case .failed(let operation, _): told.withLock { $0 = operation }
                default: continue
                }
            }
        }
        return told.withLock { $0 }
    }

    @Test("asks first what its recipe says, such as for a new token")
    func renews() async throws {
        let standIn = Renewing()
        #expect(try await told(after: "[10ms, 10ms]", by: standIn) == "a1-1")
        #expect(standIn.asked.prefix(5) == ["/ping", "/view", "/poll", "/renew", "/poll"])
    }

    @Test("does not come back at all where the recipe has no attempt")
    func never() async throws {
        let standIn = Renewing()
        #expect(try await told(after: "[]", by: standIn) == "receive-poll")
        #expect(standIn.asked == ["/ping", "/view", "/poll"])
    }
}

/// Takes no token but a renewed one.
private final class Renewing: StandIn {
    private let heard = Mutex<[String]>([])

    var asked: [String] { heard.withLock { $0 } }

    func answer(_ request: ScriptedService.Request) -> ScriptedService.Answer {
        heard.withLock { $0.append(request.path) }
        switch request.path {
        case "/ping": return ScriptedService.Answer(json: "{}")
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
