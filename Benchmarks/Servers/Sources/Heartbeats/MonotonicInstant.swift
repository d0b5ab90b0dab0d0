import Glibc

/// An instant of the system's monotonic clock, which the measuring client reads as well.
public struct MonotonicInstant: Sendable {
    /// Nanoseconds from one heartbeat to the next.
    public static let period: Int64 = 2_000_000_000

    /// Nanoseconds since the clock's own zero.
    public var nanoseconds: Int64

    public init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    /// The present instant.
    public static func now() -> MonotonicInstant {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return MonotonicInstant(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    /// A server-sent event that carries this instant, so that the client can tell how late it came.
    public var event: String { "data: \(nanoseconds)\n\n" }
}
