/// A visitor whose browser is a program: somebody else in the same queue.
struct PlayedVisitor: Sendable {
    private let api: String
    private let token: String

    /// Opens the chat, and waits.
    init(_ stage: Stage, tag: String? = nil, queue: String? = nil) async throws {
        api = stage.url("/api/v1")
        var view: JSON = ["site": "elsewhere", "page": "/", "reactive": true]
        if let tag { view["tag"] = .string(tag) }
        if let queue { view["queue"] = .string(queue) }
        token = try await HTTP.send("POST", api + "/page-views", view).body["visit"].text ?? ""
        try await post("/chat")
    }

    func leave() async throws { try await post("/leave") }

    private func post(_ path: String) async throws {
        let answer = try await HTTP.send("POST", api + path, [:], headers: ["X-Visit-Token": token])
        guard answer.status < 300 else { throw HTTP.Broken(description: "\(path): \(answer.text)") }
    }
}
