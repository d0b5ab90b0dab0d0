import EventLoop
import Observations
import Testing

@testable import Bindings

@Suite("A WebSocket whose messages are lists of events")
struct FrameListTests {
    private static let binding = """
        binding: frames
        written_for: something
        probe: { path: /ping }
        visitor:
          steps: { view-page: { request: { path: /view } } }
          receive: socket
          receivers:
            socket:
              kind: web-socket
              starts_after: view-page
              request: { path: /socket }
              list: /news
          events:
            identity: /id
            type: /type
            meanings: { said: [{ event: message, text: /text }] }
        """

    @Test("tells each event of each list once")
    func everyEvent() async throws {
        let server = try ScriptedService(Lister())
        defer { server.stop() }
        let url = server.url
        let binding = try Binding.read(text: Self.binding, file: "frames.yaml")
        let marks = try await EventLoop.live().run { loop in
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
            var marks: [String?] = []
            let deadline = loop.now + .seconds(10)
            while marks.count < 3, let sighting = try await side.sightings.next(until: deadline) {
                if case .messageReceived(let mark, _, _) = sighting.fact { marks.append(mark) }
            }
            return marks
        }
        #expect(marks == ["a1-1", "a1-2", "a1-3"])
    }
}

/// Says two lists to whoever opens a WebSocket; the second begins with what the first has told.
private final class Lister: StandIn {
    func answer(_ request: ScriptedService.Request) -> ScriptedService.Answer {
        ScriptedService.Answer(json: "{}")
    }

    func greet(_ line: ScriptedService.Line) {
        line.say(#"{"news":[\#(event(1)),\#(event(2))]}"#)
        line.say(#"{"news":[]}"#)
        line.say(#"{"news":[\#(event(2)),\#(event(3))]}"#)
    }

    func hear(_ message: JSONValue, on line: ScriptedService.Line) {}

    private func event(_ number: Int) -> String {
        #"{"id":\#(number),"type":"said","text":"Hello [a1-\#(number)]"}"#
    }
}
