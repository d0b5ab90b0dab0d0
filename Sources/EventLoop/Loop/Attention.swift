/// When a live loop looked at its descriptors, and how long it looked away. In nanoseconds on the loop's own clock.
///
/// What the loop reads came at some instant since it was last at rest: ``busySince`` says since when that may have been.
struct Attention {
    /// No wait is longer, so that a process which stood still is noticed when it goes on.
    static let heartbeat: Int64 = 100_000_000
    /// A wait that ends so long after it should have is no wait any more: the process stood still, or had no processor.
    static let overslept: Int64 = 20_000_000
    /// A shorter wait was none: what ended it had come before.
    static let rest: Int64 = 20_000

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

    /// A wait for the descriptors, of `limit` at most, is over.
    mutating func waited(from start: Int64, upTo limit: Int64, until end: Int64) {
        longestStall = max(longestStall, start - lookedAt)
        if end - start > limit + Self.overslept {
            longestStall = max(longestStall, end - start)
            busySince = start
        } else if end - start >= Self.rest {
            busySince = end
        }
        lookedAt = end
    }
}
