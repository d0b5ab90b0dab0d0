import ChatDesk

@testable import ReferenceService

/// Runs a service on a socket for the time of a story, which is told its port.
func running(
    _ change: (inout ChatDesk.Settings) -> Void = { _ in },
    waiting timeouts: Timeouts = Timeouts(),
    taking capacity: Capacity = Capacity(),
    _ story: (Int) async throws -> Void
) async throws {
    var settings = ChatDesk.Settings()
    settings.launchAfter = .milliseconds(50)
    change(&settings)
    let service = ReferenceService(
        settings: settings,
        passwords: .tests,
        version: "1.2.3",
        timeouts: timeouts,
        capacity: capacity
    )
    let port = try await service.start().port
    let result: Result<Void, any Error>
    do { result = .success(try await story(port)) } catch { result = .failure(error) }
    await service.stop()
    try result.get()
}

extension RawClient {
    /// Begins a visit.
    ///
    /// - Returns: The header that proves it.
    func visitor() async throws -> String {
        let view = try await ask("POST", "/api/v1/page-views", #"{"site":"shop","page":"/","visit":null}"#)
        return "X-Visit-Token: " + Self.value("visit", in: view.body)
    }

    /// Signs in an agent, ready for three chats at once.
    ///
    /// - Returns: The header that proves it.
    func agent() async throws -> String {
        let body = #"{"name":"Ann","chats_at_once":3,"password":"\#(Passwords.tests[.agent])"}"#
        let badge = try await ask("POST", "/api/v1/agents/sign-in", body)
        let token = "Authorization: Bearer " + Self.value("token", in: badge.body)
        _ = try await ask("POST", "/api/v1/agents/ready", #"{"ready":true}"#, headers: [token])
        return token
    }

    /// Asks how busy the service is until it says what is awaited.
    func wait(for figure: String) async throws {
        while !(try await ask("GET", "/health").body.contains(figure)) {}
    }

    private static func value(_ name: String, in json: String) -> String {
        let start = json.ranges(of: "\"\(name)\":\"").first?.upperBound ?? json.endIndex
        return String(json[start...].prefix { $0 != "\"" })
    }
}
