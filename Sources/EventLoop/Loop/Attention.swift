/// When a live loop looked at its descriptors, and how long it looked away. In nanoseconds on the loop's own clock.
///
/// What the loop reads came at some instant since it was last at rest: ``busySince`` says since when that may have
/// been.
struct Attention {
    /// No wait is longer, so that a process which stood still is noticed when it goes on.
    static let heartbeat: Int64 = 100_000_000
    /// A wait that ends so long after it should have is no wait any more: the process stood still, or had no processor.
    static let overslept: Int64 = 20_000_000
    /// A shorter wait that brought something was none: what it brought had come before.
    static let rest: Int64 = 20_000
    /// Who was busy for longer than this looks without waiting first: what is there then had come before.
    static let doubt: Int64 = 1_000_000

    /// When it last looked.
    private(set) var lookedAt: Int64 = 0
    /// Since when it has not been at rest.
    private(set) var busySince: Int64 = 0
    /// The longest time without a look.
    private(set) var longestStall: Int64 = 0

    /// It begins to look.
    mutating func begin(at instant: Int64) {
        lookedAt = instant
        busySince = instant
    }

    /// How long the next wait may be that would best last so long.
    func limit(_ wanted: Int64, at instant: Int64) -> Int64 {
        instant - busySince > Self.doubt ? 0 : min(wanted, Self.heartbeat)
    }

    /// A wait for the descriptors, of `limit` at most, is over.
    ///
    /// - Parameter events: how many descriptors were ready; below 0 when the wait was broken off.
    mutating func waited(from start: Int64, upTo limit: Int64, until end: Int64, events: Int) {
        longestStall = max(longestStall, start - lookedAt)
        if end - start > limit + Self.overslept {
            longestStall = max(longestStall, end - start)
            busySince = min(busySince, start)
        } else if events == 0 || events > 0 && limit > 0 && end - start >= Self.rest {
            busySince = end
        }
        lookedAt = end
    }
}
