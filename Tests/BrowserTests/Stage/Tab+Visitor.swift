/// What visitors do and see in the chat, wherever it is.
extension Tab {
    /// Writes in the chat.
    func say(_ text: String) async throws {
        try await fill("Your message", with: text)
        try await click(.send)
    }

    /// All messages that are shown, in order.
    func said() async throws -> [String] {
        let log = try await reading().within(Thing(.log, "Messages"))
        return log.items.filter { $0.role == "paragraph" }.map { paragraph in log.text(of: paragraph) }
    }

    /// Waits until a figure of the waiting screen has a value.
    func see(figure: String, _ value: String) async throws {
        try await wait(or: "“\(figure)” isn't \(value).") { try await reading().definition(of: figure) == value }
    }
}

extension Thing.Kind {
    /// Where messages come one after the other.
    static let log = Thing.Kind("log")
}

extension Reading {
    /// What a list of terms says of one of them.
    func definition(of term: String) -> String? {
        guard let index = items.firstIndex(where: { $0.role == "term" && text(of: $0) == term }) else { return nil }
        return items[index...].first { $0.role == "definition" }.map { text(of: $0) }
    }
}
