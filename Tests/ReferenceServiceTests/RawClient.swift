/// One connection to the service, and the text that goes over it: a client that hides nothing.
actor RawClient {
    struct Answer {
        let status: Int
        let headers: String
        let body: String
    }

    private let bytes: RawBytes

    init(_ port: Int) async throws { bytes = try await RawBytes(port) }

    func send(_ text: String) async throws { try await bytes.send(Array(text.utf8)) }

    /// Sends a request and reads its reply.
    func ask(_ method: String, _ target: String, _ body: String = "", headers: [String] = []) async throws -> Answer {
        try await send(Self.request(method, target, body, headers: headers))
        return try await readAnswer()
    }

    static func request(_ method: String, _ target: String, _ body: String = "", headers: [String] = []) -> String {
        let lines = ["\(method) \(target) HTTP/1.1", "Host: test", "Content-Length: \(body.utf8.count)"] + headers
        return lines.joined(separator: "\r\n") + "\r\n\r\n" + body
    }

    /// Reads a reply whose length is told.
    func readAnswer() async throws -> Answer {
        let headers = try await read(through: "\r\n\r\n")
        let length = headers.lowercased().firstMatch(of: /content-length: (\d+)/).flatMap { Int($0.1) } ?? 0
        let body = String(decoding: try await bytes.read(length), as: UTF8.self)
        return Answer(status: Int(headers.split(separator: " ")[1]) ?? 0, headers: headers, body: body)
    }

    /// Everything up to and with a text.
    @discardableResult
    func read(through text: String) async throws -> String {
        String(decoding: try await bytes.read(through: Array(text.utf8)), as: UTF8.self)
    }

    /// Waits until the service has closed the connection.
    func readToEnd() async -> String { String(decoding: await bytes.readToEnd(), as: UTF8.self) }

    func close() async throws { try await bytes.close() }
    func pause(_ isPaused: Bool) async throws { try await bytes.pause(isPaused) }
}
