/// When visitors arrive: an open-loop stream at a constant rate.
public struct Arrivals: Sendable, Equatable {
    /// Visitors a second.
    public var rate: Double
    /// How long visitors keep arriving.
    public var duration: Duration
    public var spacing: Spacing

    public enum Spacing: String, Sendable, CaseIterable {
        case poisson
        case even
    }

    public init(rate: Double, duration: Duration, spacing: Spacing = .poisson) {
        self.rate = rate
        self.duration = duration
        self.spacing = spacing
    }

    /// How many visitors are expected: exact for even spacing, the mean for Poisson.
    public var expectedVisitors: Double { rate * duration.inSeconds }
}
