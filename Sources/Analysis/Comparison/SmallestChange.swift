/// The smallest change of a metric that matters to people: the larger of a part of the baseline and a fixed amount.
public struct SmallestChange: Sendable, Equatable {
    /// A part of the baseline's value, 0.05 for 5 %.
    public var ofBaseline: Double
    /// In the metric's unit: seconds, or a share.
    public var atLeast: Double

    public init(ofBaseline: Double = 0, atLeast: Double = 0) {
        self.ofBaseline = ofBaseline
        self.atLeast = atLeast
    }

    /// In the metric's unit.
    public func amount(from baseline: Double) -> Double {
        max(abs(baseline) * ofBaseline, atLeast)
    }
}
