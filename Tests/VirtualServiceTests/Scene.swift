import Bindings
import ChatDesk
import EventLoop
import Foundation
import Observations
import ReferenceService
import Scenarios
import Testing
import VirtualService

/// The ways to meet the reference product.
enum Meeting: String, CaseIterable, Sendable {
    case inProcess = "in process"
    case serverSentEvents = "sse"
    case longPoll = "long-poll"
    case webSocket = "web-socket"
}

/// Somebody who plays both sides of the chat by hand, in process or over HTTP.
final class Scene {
    let loop: EventLoop
    let service: any ChatService
    private(set) var observations: [Observation] = []

    private init(_ service: any ChatService, on loop: EventLoop) {
        self.service = service
        self.loop = loop
    }

    /// Plays it against a service with these settings.
    static func play(
        _ meeting: Meeting,
        sinceMonday: Duration = .zero,
        _ change: (inout Settings) -> Void = { _ in },
        _ story: @escaping @Sendable (Scene) async throws -> Void
    ) async throws {
        var settings = Settings()
        change(&settings)
        if meeting == .inProcess {
            try await EventLoop.virtual().run { [settings] loop in
                let service = VirtualService(settings: settings, defects: [], sinceMonday: sinceMonday, loop: loop)
                try await story(Scene(service, on: loop))
            }
        } else {
            try await playOverHTTP(meeting.rawValue, settings, sinceMonday: sinceMonday, story)
        }
    }

    private static func playOverHTTP(
        _ receiver: String,
        _ settings: Settings,
        sinceMonday: Duration,
        _ story: @escaping @Sendable (Scene) async throws -> Void
    ) async throws {
        let passwords = Passwords.generated()
        let service = ReferenceService(
            settings: settings,
            passwords: passwords,
            sinceMonday: sinceMonday,
            version: "test"
        )
        let url = try await service.start().url
        let played: Result<Void, any Error>
        do {
            try await EventLoop.live().run { loop in
                let connection = ServiceConnection(
                    url: url,
                    client: HTTPClient(on: loop),
                    loop: loop,
                    verifiesTLS: true,
                    secrets: ["agent_password": passwords[.agent]],
                    epoch: Date().timeIntervalSince1970 - loop.now.inSeconds
                )
                let bound = BoundService(binding: try .reference(), connection: connection, receiver: receiver)
                try await story(Scene(bound, on: loop))
            }
            played = .success(())
        } catch {
            played = .failure(error)
        }
        await service.stop()
        try played.get()
    }

    // MARK: Who is there

    /// A visitor's browser that has loaded a page.
    func visitor(_ identity: VisitorIdentity, queue: String? = nil) async throws -> any ChatSide {
        let side = service.visitor(identity) { [weak self] in self?.observations.append($0) }
        let page = PageRequest(path: "/", number: 1, requested: loop.now, queue: queue)
        #expect(try await side.perform(.viewPage(page), due: loop.now) == .done)
        return side
    }

    func visitor(_ number: Int) async throws -> any ChatSide {
        try await visitor(VisitorIdentity(number: number, userAgent: "Browser", site: "shop"))
    }

    /// An agent who is ready.
    func agent(_ number: Int) async throws -> any ChatSide {
        let identity = AgentIdentity(number: number, name: "Agent \(number)", chatsAtOnce: 1)
        guard let side = service.agent(identity, record: { [weak self] in self?.observations.append($0) }) else {
            throw Unseen()
        }
        try await done(.signIn(identity), by: side)
        try await done(.ready(true), by: side)
        return side
    }

    // MARK: What they do and see

    func done(_ action: ChatAction, by side: any ChatSide) async throws {
        let result = try await side.perform(action, due: loop.now)
        #expect(result == .done, "\(action.step)")
    }

    /// The agent writes his messages of these numbers.
    func write(_ numbers: ClosedRange<Int>, in chat: String, by agent: any ChatSide) async throws {
        for number in numbers {
            try await done(.write("Hello", mark: .agent(1, message: number), chat: chat), by: agent)
        }
    }

    /// What the side sees next of which that holds; anything else is passed over.
    func next<Value>(_ side: any ChatSide, _ pick: (Fact) -> Value?) async throws -> Value {
        let deadline = loop.now + .seconds(30)
        while let sighting = try await side.sightings.next(until: deadline) {
            if let value = pick(sighting.fact) { return value }
        }
        throw Unseen()
    }

    /// The chat that the agent is alerted of next.
    func alert(_ agent: any ChatSide) async throws -> String {
        try await next(agent) { if case .alerted(let chat, _) = $0 { chat } else { nil } }
    }

    /// The marks of the next messages that the side sees.
    func marks(_ count: Int, _ side: any ChatSide) async throws -> [String?] {
        var marks: [String?] = []
        for _ in 0..<count {
            marks.append(try await next(side) { if case .messageReceived(let mark, _, _) = $0 { mark } else { nil } })
        }
        return marks
    }

    struct Unseen: Error {}
}
