import ChatDesk
import ReferenceService

/// A running service with people around it, for the time of a story.
struct Stage: Sendable {
    let service: ReferenceService.Address

    /// What the staff sign in with.
    var passwords: (agent: String, supervisor: String, admin: String) { Self.words }
    private static let words = (
        agent: "the agents' word", supervisor: "the supervisors' word", admin: "the admins' word"
    )

    /// The service's address, with a host that a browser takes for a site of its own.
    func url(_ path: String, host: String = "127.0.0.1") -> String { "http://\(host):\(service.port)" + path }

    /// Sets the stage, tells the story, and clears everything away.
    static func set(
        _ change: (inout ChatDesk.Settings) -> Void = { _ in },
        _ story: (Stage) async throws -> Void
    ) async throws {
        var settings = ChatDesk.Settings()
        settings.launchAfter = .milliseconds(300)
        change(&settings)
        let passwords = try Passwords(agent: words.agent, supervisor: words.supervisor, admin: words.admin)
        let service = ReferenceService(settings: settings, passwords: passwords, version: "test")
        let stage = Stage(service: try await service.start())
        let result: Result<Void, any Error>
        do { result = .success(try await story(stage)) } catch { result = .failure(error) }
        await service.stop()
        try result.get()
    }

    /// Sets the stage for one person with a browser.
    static func set(
        _ change: (inout ChatDesk.Settings) -> Void = { _ in },
        _ story: @Sendable (Stage, Browser) async throws -> Void
    ) async throws {
        try await set(change) { stage in
            try await Driver.shared.lend { try await story(stage, $0) }
        }
    }
}
