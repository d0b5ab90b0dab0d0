/// A random duration. Parameters are as the scenario file gives them; `Population` draws from it.
public indirect enum Distribution: Sendable, Equatable {
    case constant(Duration)
    case uniform(from: Duration, to: Duration)
    case exponential(mean: Duration)
    /// Cut off at zero.
    case normal(mean: Duration, deviation: Duration)
    /// By its median and the standard deviation of its logarithm.
    case lognormal(median: Duration, sigma: Double)
    /// By its mean and shape; a shape below 1 has negative ageing: who has stayed long stays longer.
    case weibull(mean: Duration, shape: Double)
    case gamma(mean: Duration, shape: Double)
    /// One of these durations, each as likely; at least one.
    case empirical([Duration])
    /// One of these distributions, each with its probability; together 1.
    case mixture([Part])

    /// A part of a mixture.
    public struct Part: Sendable, Equatable {
        /// 0...1.
        public var share: Double
        public var distribution: Distribution

        public init(share: Double, of distribution: Distribution) {
            self.share = share
            self.distribution = distribution
        }
    }
}
