/// Between which two values the truth lies, with a stated confidence.
public struct Interval: Sendable, Equatable, Codable {
    /// −infinity where the sample sets no lower bound.
    public var low: Double
    /// Infinity where the sample sets no upper bound: few cases say nothing about a high percentile.
    public var high: Double

    public init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    /// The confidence of intervals where nobody asks for another one.
    public static let usualConfidence = 0.95
}
