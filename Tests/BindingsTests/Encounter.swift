import EventLoop
import Foundation
import Observations
import Testing

@testable import Bindings

/// A visitor and an agent who are played by hand through a binding, over the loopback interface.
final class Encounter {
    let loop: EventLoop
    private let service: BoundService

    private init(_ service: BoundService, on loop: EventLoop) {
        self.service = service
        self.loop = loop
    }

    /// - Parameter receiver: of the visitor; nil: he has none. Who asks again and again asks every 50 ms.
    static func play(
        _ name: String,
        against standIn: any StandIn,
        receiver: String?,
        secrets: [String: String],
        _ story: @escaping @Sendable (Encounter) async throws -> Void
    ) async throws {
        let text = try #require(Binding.shippedText(named: name))
        try await play(text: text, against: standIn, receiver: receiver, secrets: secrets, story)
    }

    /// As with a shipped one.
    ///
    /// - Parameter text: the binding's own, which has a receiver to begin with or none.
    static func play(
        text: String,
        against standIn: any StandIn,
        receiver: String? = nil,
        secrets: [String: String] = [:],
        _ story: @escaping @Sendable (Encounter) async throws -> Void
    ) async throws {
        let server = try ScriptedService(standIn)
        defer { server.stop() }
        let url = server.url
        var binding = try Binding.read(text: text, file: "played.yaml")
        binding.visitor.hurry()
        binding.agent?.hurry()
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
        try await loads(1, by: side)
        return side
    }

    /// Loads a page, the visit's page view of that number.
    func loads(_ number: Int, by side: any ChatSide) async throws {
        try await done(.viewPage(PageRequest(path: "/", number: number, requested: loop.now)), by: side)
    }

    /// An agent who is ready.
    func agent(named name: String = "agent1") async throws -> any ChatSide {
        let identity = AgentIdentity(number: 1, name: name, chatsAtOnce: 1)
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

extension SideBinding {
    /// Its polls and loops ask every 50 ms, unless a reply says something else.
    fileprivate mutating func hurry() {
        for name in receivers.keys where receivers[name]?.kind == .poll {
            receivers[name]?.pace.usual = .milliseconds(50)
        }
        for name in beside.keys { beside[name]?.pace.usual = .milliseconds(50) }
    }
}
