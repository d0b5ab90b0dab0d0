/// The time at the run's beginning and end whose visitors are played and not judged: in no figure, no rule and no
/// expectation.
public struct Margins: Sendable, Equatable {
    /// Until when the warm-up lasts, seconds since the run began; nil: there is none.
    public var warmUp: Double?
    /// From when to when the cool-down lasts, in seconds since the run began: to the end of the time in which visitors
    /// arrive; nil: there is none.
    public var coolDown: ClosedRange<Double>?
    /// Visits that began in them.
    public var visits: Int
}
