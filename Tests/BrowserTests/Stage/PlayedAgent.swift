/// An agent whose screen is a program: what he does goes to the service over HTTP.
actor PlayedAgent {
    private let api: String
    private let headers: [String: String]
    private var cursor = 0
    private var heard: [JSON] = []

    /// Signs in, ready.
    init(_ stage: Stage, name: String, chatsAtOnce: Int) async throws {
        api = stage.url("/api/v1/agents")
        let badge = try await HTTP.send(
            "POST",
            api + "/sign-in",
            [
                "name": .string(name), "chats_at_once": .number(Double(chatsAtOnce)),
                "password": .string(stage.passwords.agent),
            ]
        )
        headers = ["Authorization": "Bearer \(badge.body["token"].text ?? "")"]
        try await post("/ready", ["ready": true])
    }

    // MARK: What he does

    /// Takes the next alert.
    ///
    /// - Returns: The chat.
    @discardableResult
    func accept() async throws -> String {
        let alert = try await hear("alert.offered")
        try await take(alert)
        return alert["chat"].text ?? ""
    }

    func take(_ alert: JSON) async throws { try await post("/chats/\(alert["chat"].text ?? "")/accept") }

    /// Takes the next alert, and writes first.
    @discardableResult
    func greet(_ text: String = "Hello, I am Ann.") async throws -> String {
        let chat = try await accept()
        try await write(text, in: chat)
        return chat
    }

    func write(_ text: String, in chat: String) async throws {
        try await post("/chats/\(chat)/messages", ["text": .string(text)])
    }

    func type(in chat: String) async throws { try await post("/chats/\(chat)/typing") }

    func end(_ chat: String) async throws { try await post("/chats/\(chat)/end") }

    func transfer(_ chat: String, to target: JSON) async throws { try await post("/chats/\(chat)/transfer", target) }

    func rest() async throws { try await post("/ready", ["ready": false]) }

    func signOut() async throws { try await post("/sign-out") }

    private func post(_ path: String, _ body: JSON = [:]) async throws {
        let answer = try await HTTP.send("POST", api + path, body, headers: headers)
        guard answer.status < 300 else { throw HTTP.Broken(description: "\(path): \(answer.text)") }
    }

    // MARK: What he hears

    /// The next event of a type, which is taken off the list of those heard.
    ///
    /// - Throws: ``Patience/Lost`` if none comes.
    func hear(_ type: String) async throws -> JSON {
        let deadline = ContinuousClock.now + Patience.limit
        while ContinuousClock.now < deadline {
            if let index = heard.firstIndex(where: { $0["type"].text == type }) { return heard.remove(at: index) }
            try await listen(for: 1)
        }
        throw Patience.Lost(description: "The agent doesn't hear \(type).")
    }

    /// Whether an event of a type has come by now.
    func hasHeard(_ type: String) async throws -> Bool {
        try await listen(for: 0)
        return heard.contains { $0["type"].text == type }
    }

    private func listen(for seconds: Int) async throws {
        let address = "\(api)/events/poll?after=\(cursor)&hold=\(seconds)"
        let news = try await HTTP.send("GET", address, headers: headers).body
        heard += news["events"].elements
        cursor = news["cursor"].int ?? cursor
    }
}

extension Stage {
    /// An agent comes, ready for chats.
    func agent(_ name: String = "Ann", chatsAtOnce: Int = 3) async throws -> PlayedAgent {
        try await PlayedAgent(self, name: name, chatsAtOnce: chatsAtOnce)
    }
}
