import Observations
import Scenarios

/// A fact of one subject and when it was seen, seconds since the run began.
struct Entry: Equatable {
    var at: Double
    var fact: Fact
}

/// A request and its reply; `at` is when the reply was complete.
struct TimedExchange {
    var at: Double
    var exchange: Exchange
}

/// The two instants between which the service learned of something that we did: when the request went out, and when
/// the acknowledgement was there.
struct Bracket: Equatable {
    var from: Double
    var to: Double
}

/// What may lie between the service's deed and our sight of it.
enum Race {
    /// How long an event may be on its way, or lie unread, in a run that can be trusted (seconds). An event that is
    /// seen this soon after an action may have been sent before the service learned of the action.
    static let grace = TrustBudget.longestStall.inSeconds
    /// How long after a visitor's network is back, in seconds, his browser may take to come back to the service and
    /// hear what was kept for him.
    static let recovery = 5.0
    /// Times are sums of binary fractions: two instants closer than this (seconds) may be the same one. In virtual
    /// time, where nothing takes time, many are.
    static let resolution = 0.000_001
    /// Two records this close (seconds) come from the same turn of the loop.
    static let sameTurn = 0.001
    /// No exchange that matters here takes longer (seconds).
    static let longestExchange = 60.0
}
