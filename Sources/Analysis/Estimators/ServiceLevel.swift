/// The service level at some T, by a formula that must always be named: one and the same queue has four.
public struct ServiceLevel: Sendable, Equatable {
    /// Answered within T.
    public var answeredInTime: Int
    /// Answered at all.
    public var answered: Int
    /// Abandoned within T; abandons shorter than some stated time may have been left out of this and of `offered`.
    public var abandonedInTime: Int
    /// All who entered the queue.
    public var offered: Int

    public enum Formula: String, Sendable, CaseIterable {
        /// Answered in time / answered.
        case answered
        /// Answered in time / (offered - abandoned in time): early abandons don't count.
        case ignored
        /// Answered in time / offered: every abandon counts against.
        case negative
        /// (Answered in time + abandoned in time) / offered: early abandons count for.
        case positive
    }

    public init(answeredInTime: Int, answered: Int, abandonedInTime: Int, offered: Int) {
        self.answeredInTime = answeredInTime
        self.answered = answered
        self.abandonedInTime = abandonedInTime
        self.offered = offered
    }

    /// The share, 0...1; nil when its denominator is nothing.
    public func share(by formula: Formula) -> Double? {
        switch formula {
        case .answered: ratio(answeredInTime, of: answered)
        case .ignored: ratio(answeredInTime, of: offered - abandonedInTime)
        case .negative: ratio(answeredInTime, of: offered)
        case .positive: ratio(answeredInTime + abandonedInTime, of: offered)
        }
    }

    private func ratio(_ part: Int, of whole: Int) -> Double? {
        whole > 0 ? Double(part) / Double(whole) : nil
    }
}
