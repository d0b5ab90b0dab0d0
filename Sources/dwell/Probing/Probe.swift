import Bindings
import EventLoop
import Foundation
import Observations
import Scenarios
import Visits

/// One visitor and one agent against a running service, and every word of it told as it is said.
struct Probe: Sendable {
    /// Of one visitor.
    var scenario: Scenario
    var service: ServiceAtHand
    var binding: Binding
    var receiver: String?
    var allowed: [AllowedHost]
    var text: TrafficText

    /// - Throws: a ``Complaint`` when the service can't be reached.
    func run() async throws {
        try await EventLoop.live().run { loop in
            let start = loop.now
            let connection = ServiceConnection(
                url: service.url,
                client: HTTPClient(on: loop, limits: HTTPLimits(pooling: Pooling(scenario.connections))),
                loop: loop,
                verifiesTLS: service.verifiesTLS,
                secrets: service.secrets,
                epoch: Date().timeIntervalSince1970 - loop.now.inSeconds,
                permit: Permit(allowed),
                sources: scenario.addresses,
                hears: { if let line = text.text($0, since: start) { print(line) } }
            )
            let bound = BoundService(binding: binding, connection: connection, receiver: receiver)
            try await bound.reach(at: service.url, by: scenario.connections)
            let run = Run(scenario: scenario, service: bound, loop: loop) { observation in
                if let line = text.text(observation, since: start) { print(line) }
            }
            _ = await run.run()
        }
    }
}

extension BoundService {
    /// Asks whether the service is there, and speaks HTTP/2 where that is wanted.
    /// - Throws: a ``Complaint`` that says what was tried.
    func reach(at url: String, by connections: Connections) async throws {
        do {
            let version = try await probe()
            guard connections == .http2, version != "2" else { return }
            throw Complaint(
                text: "The chat service at \(url.withoutCredentials) answers by HTTP/\(version): for it, leave out "
                    + "`connections: http2`.",
                code: .usage
            )
        } catch let failure as ServiceFailure {
            throw Complaint(
                text: """
                    The chat service can't be reached at \(url.withoutCredentials): \(failure.reason)
                    Is it running there? `dwell serve` starts the reference service; --url says where yours is.
                    """,
                code: .unreachable
            )
        }
    }
}
