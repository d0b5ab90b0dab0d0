public import Foundation

/// A host that the user has named: it may be sent to, so fast, and in this time.
public struct AllowedHost: Sendable, Equatable {
    /// As URLs have it, without a port.
    public var host: String
    /// Requests a second, all visitors and agents together.
    public var rate: Double
    /// Nil: from now on.
    public var from: Date?
    /// Nil: without end.
    public var until: Date?

    public init(host: String, rate: Double, from: Date? = nil, until: Date? = nil) {
        self.host = host
        self.rate = rate
        self.from = from
        self.until = until
    }
}
