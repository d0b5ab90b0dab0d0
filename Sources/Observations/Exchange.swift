/// One request and its reply.
public struct Exchange: Sendable, Equatable, Codable {
    /// The binding's name of the step, such as `view-page`.
    public var operation: String
    public var method: String
    /// The path only: a query may hold tokens.
    public var path: String
    /// When it should have gone out, seconds since the run began.
    public var intended: Double
    /// When it went out.
    public var started: Double
    /// HTTP status; nil when there was no reply.
    public var status: Int?
    /// Bytes of the reply's body.
    public var bytes: Int
    public var outcome: Outcome
    /// Why it failed, in a sentence; nil when it did not.
    public var reason: String?
    /// When the end of its reply can't have come yet, seconds since the run began; nil when Dwell read it as it came.
    /// Between the two Dwell was busy with something else.
    public var notBefore: Double?
    /// The request and its reply's body as they were said, cut short and with secrets masked; nil where they were not
    /// kept.
    public var said: Said?
    /// Whether it was asked to hear of events: by a stream or a long poll, whose latency says nothing, or by a poll.
    public var waitsForEvents: Bool

    /// What went over the connection.
    public struct Said: Sendable, Equatable, Codable {
        public var request: String
        /// Nil: no reply came.
        public var reply: String?

        public init(request: String, reply: String?) {
            self.request = request
            self.reply = reply
        }
    }

    public enum Outcome: String, Sendable, Codable {
        case ok
        /// The service said no by its business rules (form incomplete, closed).
        case refused
        /// A reply that the binding does not understand, or an error status.
        case protocolError
        /// 429 or 503.
        case overload
        /// No usable reply: not reached, timed out, dropped or too large; the reason says which.
        case unreachable
        /// Cut off by Dwell itself: the visitor left.
        case cancelled
    }

    public init(
        operation: String,
        method: String,
        path: String,
        intended: Double,
        started: Double,
        status: Int?,
        bytes: Int,
        outcome: Outcome,
        reason: String? = nil,
        waitsForEvents: Bool = false
    ) {
        self.operation = operation
        self.method = method
        self.path = path
        self.intended = intended
        self.started = started
        self.status = status
        self.bytes = bytes
        self.outcome = outcome
        self.reason = reason
        self.waitsForEvents = waitsForEvents
    }
}
