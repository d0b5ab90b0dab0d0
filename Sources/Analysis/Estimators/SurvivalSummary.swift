/// What a Kaplan-Meier curve says of how long a stay lasts; censored stays count for as long as they were seen.
public struct SurvivalSummary: Sendable, Equatable {
    /// How many stays there were.
    public var stays: Int
    /// Of these: how many ended in the way in question. The rest is right-censored.
    public var ended: Int
    /// When a quarter, a half and three quarters have ended, in this order.
    public var quartiles: [Quantile]
    /// Nil where fewer than ten stays are left at any time.
    public var restrictedMean: RestrictedMean?

    /// When a share of the stays has ended, in seconds.
    public struct Quantile: Sendable, Equatable {
        /// 0...1.
        public var share: Double
        /// Nil: so many never ended while they were seen.
        public var value: Double?
        /// Where the 95 % band of the curve crosses the share (Brookmeyer and Crowley, 1982). Its high end is infinite
        /// where the band does not cross it.
        public var interval: Interval
    }

    /// The mean of how long a stay lasts up to a limit, in seconds: beyond it too few were seen to say anything.
    public struct RestrictedMean: Sendable, Equatable {
        /// The last instant at which ten stays were left.
        public var limit: Double
        public var value: Double
        /// The 95 % one, by Greenwood's variance.
        public var interval: Interval
    }
}
