/// A whole response, with the times of its exchange on the loop's clock.
public struct HTTPResponse: Sendable {
    /// The status code, 100 to 999.
    public let status: Int
    private let fields: HeaderFields
    /// The body's bytes.
    public let body: [UInt8]
    /// When `send` was called: a wait for the in-flight cap is part of the exchange.
    public let started: Duration
    /// When its status line came.
    public let firstByte: Duration
    /// When its last byte came.
    public let finished: Duration

    /// A response made by hand, for a twin or a test.
    public init(
        status: Int,
        headers: [(name: String, value: String)] = [],
        body: [UInt8] = [],
        started: Duration = .zero,
        firstByte: Duration = .zero,
        finished: Duration = .zero
    ) {
        self.init(
            status: status,
            fields: HeaderFields(headers),
            body: body,
            started: started,
            firstByte: firstByte,
            finished: finished
        )
    }

    init(status: Int, fields: HeaderFields, body: [UInt8], started: Duration, firstByte: Duration, finished: Duration) {
        self.status = status
        self.fields = fields
        self.body = body
        self.started = started
        self.firstByte = firstByte
        self.finished = finished
    }

    /// Header fields in the order they came.
    public var headers: [(name: String, value: String)] { fields.all }

    /// The first header of that name, whatever its capitals.
    public func header(_ name: String) -> String? { fields.value(of: name) }
}
