/// How long a person waits for a page. These tests wait for real time, because a real browser takes some.
enum Patience {
    /// Far more than anything takes; only what never comes takes all of it.
    static let limit = Duration.seconds(10)
    static let pause = Duration.milliseconds(15)

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

    /// Waits until a thing is there, and tells about it.
    @discardableResult
    func see(_ thing: Thing) async throws -> Reading.Item {
        var seen: Reading.Item?
        try await wait(or: "No \(thing) appears.") {
            seen = try await reading().first(thing)
            return seen != nil
        }
        guard let seen else { throw Patience.Lost(description: "The \(thing) is gone.") }
        return seen
    }

    /// Waits until a thing is gone.
    func miss(_ thing: Thing) async throws {
        try await wait(or: "The \(thing) doesn't go.") { try await !reading().has(thing) }
    }

    /// Waits until a text is there, perhaps within a longer one.
    func see(_ text: String) async throws {
        try await wait(or: "“\(text)” doesn't appear.") { try await reading().text.contains(text) }
    }

    /// Waits until a text is gone.
    func miss(_ text: String) async throws {
        try await wait(or: "“\(text)” doesn't go.") { try await !reading().text.contains(text) }
    }

    /// Makes sure that something stays so for a while: that nothing comes can only be known by waiting for it.
    func stays(for time: Duration, _ holds: (Reading) -> Bool) async throws -> Bool {
        let deadline = ContinuousClock.now + time
        repeat {
            guard holds(try await reading()) else { return false }
            try await Task.sleep(for: Patience.pause)
        } while ContinuousClock.now < deadline
        return true
    }
}
