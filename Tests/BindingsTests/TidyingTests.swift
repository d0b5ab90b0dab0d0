import EventLoop
import Foundation
import Observations
import Synchronization
import Testing

@testable import Bindings

@Suite("What a run leaves behind on somebody else's service")
struct TidyingTests {
    /// Another name of the loopback interface, which Dwell does not take for this machine.
    private static let elsewhere = "0.0.0.0"

    private static let binding = """
        binding: tidy
        written_for: something
        probe: { path: /ping }
        visitor:
          headers: { X-Visit: "{token}" }
          steps:
            view-page: { request: { method: POST, path: /view }, extract: { token: /token } }
            leave: { request: { method: POST, path: /bye, json: { reason: gone } } }
        """

    /// Visitors come, do what the story says, and are closed; then the service is tidied up.
    private func play(
        at host: String,
        allowed: [AllowedHost] = [AllowedHost(host: elsewhere, rate: 1000)],
        today: @escaping @Sendable () -> Date = { .distantPast },
        _ story: @escaping @Sendable (EventLoop, BoundService) async throws -> Void
    ) async throws -> [String] {
        let standIn = Doorman()
        let server = try ScriptedService(standIn)
        defer { server.stop() }
        let url = "http://\(host):\(server.port)"
        let binding = try Binding.read(text: Self.binding, file: "tidy.yaml")
        try await EventLoop.live().run { loop in
            let connection = ServiceConnection(
                url: url,
                client: HTTPClient(on: loop),
                loop: loop,
                verifiesTLS: true,
                epoch: 0,
                permit: Permit(allowed, wallTime: today)
            )
            let service = BoundService(binding: binding, connection: connection)
            try await story(loop, service)
            await service.tidyUp()
            await service.tidyUp()
        }
        return standIn.asked
    }

    @Sendable private static func visit(_ number: Int, _ loop: EventLoop, _ service: BoundService) async throws
        -> any ChatSide
    {
        let identity = VisitorIdentity(number: number, userAgent: "Browser", site: "shop")
        let side = service.visitor(identity) { _ in }
        let page = PageRequest(path: "/", number: 1, requested: loop.now)
        #expect(try await side.perform(.viewPage(page), due: loop.now) == .done)
        return side
    }

    @Test("who left without a word is excused once, with his own token and cookie")
    func excused() async throws {
        let asked = try await play(at: Self.elsewhere) { loop, service in
            try await Self.visit(1, loop, service).close()
            try await Self.visit(2, loop, service).close()
        }
        #expect(
            asked == ["POST /view  ", "POST /view  ", "POST /bye t-1 browser=t-1", "POST /bye t-2 browser=t-2"],
            "\(asked)"
        )
    }

    @Test("who has said goodbye is not sent home again, and who never came is not either")
    func goneAlready() async throws {
        let asked = try await play(at: Self.elsewhere) { loop, service in
            let side = try await Self.visit(1, loop, service)
            #expect(try await side.perform(.leave, due: loop.now) == .done)
            side.close()
            service.visitor(VisitorIdentity(number: 2, userAgent: "Browser", site: "shop")) { _ in }.close()
        }
        #expect(asked == ["POST /view  ", "POST /bye t-1 browser=t-1"], "\(asked)")
    }

    @Test("on this machine a silent leave stays one: what the service makes of it is worth a look")
    func here() async throws {
        let asked = try await play(at: "127.0.0.1") { loop, service in
            try await Self.visit(1, loop, service).close()
        }
        #expect(asked == ["POST /view  "])
    }

    @Test("nothing is sent to a host any more that was allowed until then")
    func tooLate() async throws {
        let hours = Mutex(0.0)
        let until = Date(timeIntervalSince1970: 3600)
        let asked = try await play(
            at: Self.elsewhere,
            allowed: [AllowedHost(host: Self.elsewhere, rate: 1000, until: until)],
            today: { Date(timeIntervalSince1970: hours.withLock { $0 } * 3600) },
            { loop, service in
                try await Self.visit(1, loop, service).close()
                hours.withLock { $0 = 2 }
            }
        )
        #expect(asked == ["POST /view  "])
    }
}

/// Lets everybody in with a token and a cookie, and keeps what he is asked.
private final class Doorman: StandIn {
    private let heard = Mutex<[String]>([])

    /// Each request with the token and the cookie that came with it.
    var asked: [String] { heard.withLock { $0 } }

    func answer(_ request: ScriptedService.Request) -> ScriptedService.Answer {
        let known = [request.header("X-Visit"), request.header("Cookie")].map { $0 ?? "" }
        let count = heard.withLock { heard in
            heard.append(([request.name] + known).joined(separator: " "))
            return heard.count
        }
        return ScriptedService.Answer(json: #"{"token":"t-\#(count)"}"#, cookie: "browser=t-\(count)")
    }

    func greet(_ line: ScriptedService.Line) {}
    func hear(_ message: JSONValue, on line: ScriptedService.Line) {}
}
