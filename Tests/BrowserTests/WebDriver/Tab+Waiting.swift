/// How long a person waits for a page. These tests wait for real time, because a real browser takes some.
enum Patience {
    /// Far more than anything takes; only what never comes takes all of it.
    static let limit = Duration.seconds(10)
    private static let pause = Duration.milliseconds(15)

    struct Lost: Error, CustomStringConvertible {
        let description: String
    }

    /// Whether the answer becomes yes in time.
    static func eventually(_ holds: () async throws -> Bool) async throws -> Bool {
        let deadline = ContinuousClock.now + limit
        repeat {
            if try await holds() { return true }
            try await Task.sleep(for: pause)
        } while ContinuousClock.now < deadline
        return false
    }
}

extension Tab {
    /// Asks until the answer is yes.
    ///
    /// - Throws: ``Patience/Lost`` with a complaint, and with what the page says instead.
    func wait(or complaint: String, until holds: () async throws -> Bool) async throws {
        guard try await !Patience.eventually(holds) else { return }
        let (url, text) = (try await url, try await reading().text)
        throw Patience.Lost(description: "\(complaint) \(url) says:\n\(text)")
    }

    /// Waits until something with a role and a name is there, and tells about it.
    @discardableResult
    func see(_ role: Role, _ name: String) async throws -> Reading.Item {
        var seen: Reading.Item?
        try await wait(or: "No \(role) “\(name)” appears.") {
            seen = try await reading().first(role, name)
            return seen != nil
        }
        guard let seen else { throw Patience.Lost(description: "The \(role) “\(name)” is gone.") }
        return seen
    }

    /// Waits until a text is there, perhaps within a longer one.
    func see(_ text: String) async throws {
        try await wait(or: "“\(text)” doesn't appear.") { try await reading().text.contains(text) }
    }

    /// Waits until a text is gone.
    func miss(_ text: String) async throws {
        try await wait(or: "“\(text)” doesn't go.") { try await !reading().text.contains(text) }
    }

    /// Waits until nothing has a role and a name any more.
    func miss(_ role: Role, _ name: String) async throws {
        try await wait(or: "The \(role) “\(name)” doesn't go.") { try await reading().first(role, name) == nil }
    }
}
