import Foundation
import Population
import Scenarios
import Testing

@Suite("Draws from a distribution")
struct DistributionTests {
    static let all: [Distribution] = [
        .constant(.seconds(3)),
        .uniform(from: .seconds(1), to: .seconds(4)),
        .exponential(mean: .seconds(5)),
        .normal(mean: .seconds(2), deviation: .seconds(2)),
        .normal(mean: .seconds(10), deviation: .zero),
        .lognormal(median: .seconds(6), sigma: 0.42),
        .weibull(mean: .seconds(55), shape: 0.7),
        .weibull(mean: .seconds(55), shape: 2),
        .gamma(mean: .seconds(8), shape: 0.5),
        .gamma(mean: .seconds(8), shape: 4),
        .empirical([.seconds(1), .seconds(1), .seconds(4), .seconds(30)]),
        .mixture([
            .init(share: 0.7, of: .exponential(mean: .seconds(2))),
            .init(share: 0.3, of: .weibull(mean: .seconds(60), shape: 0.8)),
        ]),
    ]
    static let count = 20_000

    private func draws(_ distribution: Distribution) -> [Double] {
        (1...Self.count).map { Draws(seed: 7).duration(distribution, of: $0, for: "test").inSeconds }
    }

    @Test("the mean of many draws is the distribution's mean, within five standard errors", arguments: all)
    func mean(distribution: Distribution) {
        let draws = draws(distribution)
        let mean = draws.reduce(0, +) / Double(draws.count)
        let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(draws.count - 1)
        #expect(abs(mean - distribution.mean) <= 5 * (variance / Double(draws.count)).squareRoot() + 1e-9)
        #expect(draws.allSatisfy { $0 >= 0 })
    }

    @Test("as many draws last longer than a time as its survival says, within five standard errors", arguments: all)
    func survival(distribution: Distribution) {
        let draws = draws(distribution)
        for factor in [0.2, 0.7, 1.1, 2.0] {
            let time = Duration.seconds(distribution.mean * factor)
            guard let expected = distribution.survival(at: time) else { continue }
            let share = Double(draws.count { $0 > time.inSeconds }) / Double(draws.count)
            #expect(abs(share - expected) <= 5 * (expected * (1 - expected) / Double(draws.count)).squareRoot() + 1e-9)
        }
    }

    @Test(
        "draws have the distribution, by Kolmogorov and Smirnov, with many seeds",
        arguments: all.filter { $0.isContinuous && $0.survival(at: .zero) != nil },
        1...20 as ClosedRange<UInt64>
    )
    func distributed(distribution: Distribution, seed: UInt64) throws {
        let shares = (1...2_000).map { number in
            let draw = Draws(seed: seed).duration(distribution, of: number, for: "test")
            return 1 - (distribution.survival(at: draw) ?? 0)
        }
        #expect(KolmogorovSmirnov.distance(shares.sorted()) < KolmogorovSmirnov.critical(shares.count))
    }

    @Test(
        "web dwell times of mean 55 s: the share that stays 30 s",
        arguments: [(0.5, 0.35), (0.7, 0.46), (1.0, 0.58)]
    )
    func negativeAgeing(shape: Double, staying: Double) throws {
        let survival = Distribution.weibull(mean: .seconds(55), shape: shape).survival(at: .seconds(30))
        #expect(abs(try #require(survival) - staying) < 0.005)
    }

    @Test("half of the log-normal draws lie below the median, and 95 % below the 95th percentile")
    func lognormal() {
        let draws = draws(.lognormal(median: .seconds(6), sigma: log(2) / 1.644_853_626_951_472_7)).sorted()
        #expect(abs(draws[Self.count / 2] - 6) < 0.15)
        #expect(abs(draws[Self.count * 95 / 100] - 12) < 0.5)
    }

    @Test("a gamma's variance is its mean squared over its shape", arguments: [0.5, 4.0])
    func gammaVariance(shape: Double) {
        let draws = draws(.gamma(mean: .seconds(8), shape: shape))
        let variance = draws.reduce(0) { $0 + ($1 - 8) * ($1 - 8) } / Double(draws.count)
        #expect(abs(variance / (64 / shape) - 1) < 0.1)
    }

    @Test("the wildest distributions that a file may ask for stay within what a duration holds")
    func extremes() {
        let wild: [Distribution] = [
            .weibull(mean: .seconds(86_400), shape: 0.1), .lognormal(median: .seconds(86_400), sigma: 5),
            .gamma(mean: .nanoseconds(1), shape: 0.1), .normal(mean: .zero, deviation: .seconds(86_400)),
        ]
        for distribution in wild {
            #expect(draws(distribution).allSatisfy { $0 >= 0 && $0 <= Distribution.longestDraw.inSeconds })
        }
    }
}

extension Distribution {
    /// Whether no value is drawn twice.
    fileprivate var isContinuous: Bool {
        switch self {
        case .constant, .empirical, .normal(_, deviation: .zero): false
        default: true
        }
    }
}
