import Foundation
import Testing

@testable import Analysis

/// Draws whose truth is known. Each share is of 1,000 runs (200 of a queue), so chance alone moves it by 2 points
/// (5 points) at three standard errors.
@Suite("The intervals of simulated data")
struct CoverageTests {
    private static let runs = 1_000

    /// The share of runs whose interval holds the truth.
    private func coverage(
        of truth: Double,
        runs: Int = CoverageTests.runs,
        _ interval: (inout SplitMix) -> Interval?
    ) -> Double {
        var chance = SplitMix(state: 20)
        let covered = (0..<runs).count { _ in
            interval(&chance).map { $0.low <= truth && truth <= $0.high } ?? false
        }
        return Double(covered) / Double(runs)
    }

    @Test("cover a share about 95 times in 100")
    func shares() {
        let covered = coverage(of: 0.8) { chance in
            let part = (0..<100).count { _ in Double.random(in: 0..<1, using: &chance) < 0.8 }
            return Interval.share(part, of: 100)
        }
        #expect((0.93...0.97).contains(covered), "\(covered)")
    }

    @Test("cover the mean of skewed waits about 95 times in 100")
    func means() {
        let covered = coverage(of: 60) { chance in
            Interval.mean(of: (0..<100).map { _ in chance.exponential(mean: 60) })
        }
        #expect((0.92...0.97).contains(covered), "\(covered)")
    }

    @Test("cover a percentile at least 95 times in 100, within chance, and not much oftener")
    func percentiles() {
        let covered = coverage(of: 60 * log(10)) { chance in
            Interval.quantile(0.9, of: (0..<100).map { _ in chance.exponential(mean: 60) })
        }
        #expect((0.93...0.985).contains(covered), "\(covered)")
    }

    @Test(
        "cover a quartile of patience about 95 times in 100, though most were answered first",
        arguments: [(0, 4.0 / 3), (1, 2.0)]
    )
    func patience(quartile: Int, odds: Double) {
        let covered = coverage(of: 120 * log(odds)) { chance in
            SurvivalSummary((0..<200).map { _ in chance.censored() })?.quartiles[quartile].interval
        }
        #expect((0.92...0.985).contains(covered), "\(covered)")
    }

    @Test("cover the mean patience up to a limit about 95 times in 100")
    func restrictedMean() {
        var chance = SplitMix(state: 21)
        let covered = (0..<Self.runs).count { _ in
            guard let mean = SurvivalSummary((0..<200).map { _ in chance.censored() })?.restrictedMean else {
                return false
            }
            let truth = 120 * -expm1(-mean.limit / 120)
            return mean.interval.low <= truth && truth <= mean.interval.high
        }
        let share = Double(covered) / Double(Self.runs)
        #expect((0.92...0.975).contains(share), "\(share)")
    }

    @Test("cover the shares and means of a queue with impatient visitors about as often, Erlang A's golden values")
    func queue() {
        let waited = coverage(of: 0.2695770112, runs: 200) { chance in
            Interval.share(inOrder: chance.erlangA(600).map { $0 > 0 })
        }
        let mean = coverage(of: 10.2125578804, runs: 200) { chance in
            Interval.mean(inOrder: chance.erlangA(600))
        }
        #expect((0.9...1).contains(waited) && (0.88...1).contains(mean), "\(waited) and \(mean)")
    }

    @Test("simulate a queue that agrees with Erlang A's golden values, within the simulation's own error")
    func golden() throws {
        var chance = SplitMix(state: 4)
        let waits = chance.erlangA(20_000)
        let mean = try #require(Interval.mean(inOrder: waits, confidence: 0.99))
        let waited = try #require(Interval.share(inOrder: waits.map { $0 > 0 }, confidence: 0.99))
        #expect(mean.low < 10.2125578804 && 10.2125578804 < mean.high && mean.high - mean.low < 6)
        #expect(waited.low < 0.2695770112 && 0.2695770112 < waited.high && waited.high - waited.low < 0.2)
    }
}

extension SplitMix {
    fileprivate mutating func exponential(mean: Double) -> Double {
        -mean * log1p(-Double.random(in: 0..<1, using: &self))
    }

    /// Patience of 120 s in the mean, against an answer after 100 s in the mean.
    fileprivate mutating func censored() -> KaplanMeier.Stay {
        let (patience, answer) = (exponential(mean: 120), exponential(mean: 100))
        return KaplanMeier.Stay(length: min(patience, answer), isEnded: patience < answer)
    }

    /// The waits of that many visitors in the order of arrival, after 300 others: ten agents with one chat each of
    /// 300 s, a visitor each 36 s, patience of 120 s, all in the mean and exponential.
    fileprivate mutating func erlangA(_ count: Int) -> [Double] {
        var now = 0.0
        var free = Array(repeating: 0.0, count: 10)
        let waits = (0..<(count + 300)).map { _ -> Double in
            now += exponential(mean: 36)
            let first = free.indices.min { free[$0] < free[$1] } ?? 0
            let (wait, patience) = (max(0, free[first] - now), exponential(mean: 120))
            guard wait <= patience else { return patience }
            free[first] = now + wait + exponential(mean: 300)
            return wait
        }
        return Array(waits.dropFirst(300))
    }
}
