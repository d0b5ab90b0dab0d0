import EventLoop
import Foundation
import Observations
import Testing

@testable import Bindings

/// A visitor and an agent who are played by hand through a binding that is part of Dwell, over the loopback interface.
final class Encounter {
    let loop: EventLoop
    private let service: BoundService

    private init(_ service: BoundService, on loop: EventLoop) {
        self.service = service
        self.loop = loop
    }

    /// - Parameter receiver: of the visitor; a poll asks every 50 ms.
    static func play(
        _ name: String,
        against standIn: any StandIn,
        receiver: String,
        secrets: [String: String],
        _ story: @escaping @Sendable (Encounter) async throws -> Void
    ) async throws {
        let server = try ScriptedService(standIn)
        defer { server.stop() }
        let url = server.url
        var binding = try Binding.read(text: try #require(Binding.shippedText(named: name)), file: "\(name).yaml")
        binding.visitor.receivers["poll"]?.pace = Pace(usual: .milliseconds(50))
        try await EventLoop.live().run { [binding] loop in
            let connection = ServiceConnection(
                url: url,
                client: HTTPClient(on: loop),
                loop: loop,
                verifiesTLS: true,
                secrets: secrets,
                epoch: Date().timeIntervalSince1970
            )
            let service = BoundService(binding: binding, connection: connection, receiver: receiver)
            _ = try await service.probe()
            try await story(Encounter(service, on: loop))
        }
    }

    /// A visitor who has loaded a page.
    func visitor() async throws -> any ChatSide {
        let side = service.visitor(VisitorIdentity(number: 1, userAgent: "Browser", site: "shop")) { _ in }
        try await done(.viewPage(PageRequest(path: "/", number: 1, requested: loop.now)), by: side)
        return side
    }

    /// An agent who is ready.
    func agent() async throws -> any ChatSide {
        let identity = AgentIdentity(number: 1, name: "agent1", chatsAtOnce: 1)
        let side = try #require(service.agent(identity) { _ in })
        try await done(.signIn(identity), by: side)
        try await done(.ready(true), by: side)
        return side
    }

    func done(_ action: ChatAction, by side: any ChatSide) async throws {
        #expect(try await side.perform(action, due: loop.now) == .done, "\(action.step)")
    }

    /// The first fact of a kind that the side is told from now on.
    func sees(_ kind: String, _ side: any ChatSide, where isMeant: (Fact) -> Bool) async throws {
        let deadline = loop.now + .seconds(10)
        while let sighting = try await side.sightings.next(until: deadline) {
            if isMeant(sighting.fact) { return }
            if case .failed(let operation, let reason) = sighting.fact { Issue.record("\(operation): \(reason)") }
        }
        Issue.record("nobody told of \(kind)")
    }

    /// Waits until something is so.
    func eventually(_ isSo: () -> Bool) async throws {
        let deadline = loop.now + .seconds(10)
        while !isSo(), loop.now < deadline { try await loop.sleep(until: loop.now + .milliseconds(10)) }
        #expect(isSo())
    }
}
