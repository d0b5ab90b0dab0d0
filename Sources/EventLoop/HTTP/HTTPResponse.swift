/// A whole response, with the times of its exchange on the loop's clock.
public struct HTTPResponse: Sendable {
    /// The status code, 100 to 999.
    public let status: Int
    /// Of HTTP, as the status line has it: `1.1`, `2`.
    public let version: String
    /// Header fields in the order they came.
    public let headers: [(name: String, value: String)]
    /// The body's bytes.
    public let body: [UInt8]
    /// Where it came from, after redirects.
    public let url: String
    /// When `send` was called: a wait for the in-flight cap is part of the exchange.
    public let started: Duration
    /// When the status line of the last response came.
    public let firstByte: Duration
    /// When its last byte came.
    public let finished: Duration

    /// A response made by hand, for a twin or a test.
    public init(
        status: Int,
        version: String = "1.1",
        headers: [(name: String, value: String)] = [],
        body: [UInt8] = [],
        url: String = "",
        started: Duration = .zero,
        firstByte: Duration = .zero,
        finished: Duration = .zero
    ) {
        self.status = status
        self.version = version
        self.headers = headers
        self.body = body
        self.url = url
        self.started = started
        self.firstByte = firstByte
        self.finished = finished
    }

    /// The first header of that name, whatever its capitals.
    public func header(_ name: String) -> String? { headers.value(of: name) }
}

extension [(name: String, value: String)] {
    /// The first field of that name, whatever its capitals.
    func value(of name: String) -> String? {
        let name = name.lowercased()
        return first { $0.name.lowercased() == name }?.value
    }
}
