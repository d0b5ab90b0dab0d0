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
        try await Encounter.play(text: Self.binding, against: Lister(), receiver: "socket") { scene in
            let visitor = try await scene.visitor()
            defer { visitor.close() }
            let deadline = scene.loop.now + .seconds(10)
            var marks: [String?] = []
            while marks.count < 3, let sighting = try await visitor.sightings.next(until: deadline) {
                if case .messageReceived(let mark, _, _) = sighting.fact { marks.append(mark) }
            }
            #expect(marks == ["a1-1", "a1-2", "a1-3"])
        }
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
