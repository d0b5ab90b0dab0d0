/// A response that is read while it arrives: server-sent events, or a reply without end.
///
/// At most ``HTTPLimits/unreadBytes`` wait to be read; beyond that the server has to wait too. It belongs to its loop.
public final class HTTPStream {
    /// Bytes that came together.
    public struct Chunk: Sendable, Equatable {
        public let bytes: [UInt8]
        /// When they came, on the loop's clock.
        public let arrived: Duration

        public init(bytes: [UInt8], arrived: Duration) {
            self.bytes = bytes
            self.arrived = arrived
        }
    }

    /// The status code, 100 to 999.
    public let status: Int
    private let fields: HeaderFields
    /// When the status line came, on the loop's clock.
    public let firstByte: Duration

    private let transfer: Transfer
    private let body: StreamedBody
    private let browser: Browser

    init(_ transfer: Transfer, body: StreamedBody, browser: Browser) {
        self.transfer = transfer
        self.body = body
        self.browser = browser
        status = transfer.head.status
        fields = transfer.head.headers
        firstByte = transfer.head.firstByte
    }

    deinit {
        cancel()
    }

    /// Header fields in the order they came.
    public var headers: [(name: String, value: String)] { fields.all }

    /// The first header of that name, whatever its capitals.
    public func header(_ name: String) -> String? { fields.value(of: name) }

    /// Whether all that came was read and nothing more will come: tells a nil at the end from one at the deadline.
    public var hasEnded: Bool { body.isEmpty && transfer.finished != nil }

    /// The next bytes; nil when the response has ended or `deadline` has passed. One reader at a time.
    ///
    /// - Throws: ``HTTPFailure`` after the last bytes of a response that broke off; `CancellationError`.
    public func next(until deadline: Duration? = nil) async throws -> Chunk? {
        while body.isEmpty, transfer.finished == nil {
            switch await transfer.wait(until: deadline) {
            case .signal: continue
            case .cancelled: throw CancellationError()
            case .deadline: if body.isEmpty { return nil }
            }
        }
        if body.isEmpty, let failure = transfer.failure { throw failure }
        let (chunk, resumes) = body.next()
        if resumes { transfer.resume() }
        return chunk
    }

    /// Ends the response and closes its connection. What was not read is lost.
    public func cancel() {
        if transfer.finished == nil { transfer.fail(.cancelled, "the stream was closed") }
        browser.end(transfer)
    }
}
