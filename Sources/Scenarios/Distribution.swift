/// A random duration. Parameters are as the scenario file gives them; `Population` draws from it.
public enum Distribution: Sendable, Equatable {
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
}
