/// How much one loop's traffic may take.
public struct HTTPLimits: Sendable {
    /// Requests in flight at once, long polls and streams whose head is awaited included. Others wait in line: a storm
    /// of connections can bring a loop down.
    public var inFlight: Int
    /// Browsers that share one of libcurl's multi handles, whose work per request grows with its connections.
    public var browsersPerShard: Int
    /// Idle connections that a browser keeps for the next request.
    public var connectionsPerBrowser: Int
    /// Who may use a connection again.
    public var pooling: Pooling
    /// Bytes of a stream that may arrive before they are read.
    public var unreadBytes: Int
    /// Bytes of all headers of one exchange.
    public var headBytes: Int

    /// The usual limits, or others.
    public init(
        inFlight: Int = 8192,
        browsersPerShard: Int = 64,
        connectionsPerBrowser: Int = 6,
        pooling: Pooling = .perBrowser,
        unreadBytes: Int = 64 << 10,
        headBytes: Int = 256 << 10
    ) {
        self.inFlight = inFlight
        self.browsersPerShard = browsersPerShard
        self.connectionsPerBrowser = connectionsPerBrowser
        self.pooling = pooling
        self.unreadBytes = unreadBytes
        self.headBytes = headBytes
    }
}
