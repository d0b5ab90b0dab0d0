import Testing

@testable import Analysis

/// What scipy says, and numpy of dependent cases; `make_intervals.py` made the file.
private struct Known: Decodable {
    struct Share: Decodable {
        var part, whole: Int
        var confidence, low, high: Double
    }
    struct Mean: Decodable {
        var sample: [Double]
        var confidence, low, high: Double
    }
    /// No end: infinite.
    struct Quantile: Decodable {
        var sample: [Double]
        var share, confidence: Double
        var low, high: Double?
    }
    struct Dependent: Decodable {
        var sample: [Double]
        var confidence: Double
        var mean, within20: [Double]
        var p90: [Double?]
    }

    var shares: [Share]
    var means: [Mean]
    var quantiles: [Quantile]
    var dependent: [Dependent]
}

extension Interval {
    fileprivate func agrees(_ low: Double?, _ high: Double?) -> Bool {
        Vectors.agree([self.low, self.high], [low ?? -.infinity, high ?? .infinity])
    }
}

@Suite("The intervals")
struct IntervalTests {
    private let known: Known

    init() throws { known = try Vectors.read("intervals") }

    @Test("of shares agree with scipy's by Wilson")
    func shares() {
        let strays = known.shares.filter {
            Interval.share($0.part, of: $0.whole, confidence: $0.confidence)?.agrees($0.low, $0.high) != true
        }
        #expect(known.shares.count == 14 && strays.isEmpty, "\(strays)")
    }

    @Test("of means agree with scipy's by Student")
    func means() {
        let strays = known.means.filter {
            Interval.mean(of: $0.sample, confidence: $0.confidence)?.agrees($0.low, $0.high) != true
        }
        #expect(known.means.count == 6 && strays.isEmpty, "\(strays)")
    }

    @Test("of percentiles agree with scipy's by order statistics, and are open where few cases bound nothing")
    func quantiles() {
        let strays = known.quantiles.filter {
            Interval.quantile($0.share, of: $0.sample, confidence: $0.confidence)?.agrees($0.low, $0.high) != true
        }
        #expect(known.quantiles.count == 32 && strays.isEmpty, "\(strays)")
    }

    @Test("of dependent cases agree with the same written out in numpy")
    func dependent() {
        let strays = known.dependent.filter { vector in
            let marks = vector.sample.map { $0 <= 20 }
            return Interval.mean(inOrder: vector.sample)?.agrees(vector.mean[0], vector.mean[1]) != true
                || Interval.share(inOrder: marks)?.agrees(vector.within20[0], vector.within20[1]) != true
                || Interval.quantile(0.9, inOrder: vector.sample)?.agrees(vector.p90[0], vector.p90[1]) != true
        }
        #expect(known.dependent.count == 3 && strays.isEmpty, "\(strays.map(\.sample.count))")
    }

    @Test("of percentiles hold the nearest-rank percentile", arguments: [1, 2, 3, 9, 10, 19, 20, 61, 250])
    func nearestRank(count: Int) {
        let sample = (1...count).map(Double.init)
        let summary = DurationSummary(exact: sample)
        for (share, value) in [(0.5, summary.p50), (0.9, summary.p90), (0.95, summary.p95), (0.99, summary.p99)] {
            for confidence in [0.5, 0.95, 0.999] {
                let interval = Interval.quantile(share, of: sample, confidence: confidence)
                #expect(interval.map { $0.low <= value ?? .nan && value ?? .nan <= $0.high } == true)
            }
        }
    }

    @Test("of nothing, or of what says nothing of its spread, are none")
    func nothing() {
        #expect(Interval.share(0, of: 0) == nil)
        #expect(Interval.mean(of: []) == nil && Interval.mean(of: [3]) == nil)
        #expect(Interval.quantile(0.5, of: []) == nil)
        #expect(Interval.share(inOrder: Array(repeating: true, count: 49)) == nil)
        #expect(Interval.mean(inOrder: Array(repeating: 1, count: 99)) == nil)
        #expect(Interval.quantile(0.5, inOrder: Array(repeating: 1, count: 49)) == nil)
    }

    @Test("of dependent cases that are all alike are as wide as few sections make them")
    func alike() throws {
        let interval = try #require(Interval.share(inOrder: Array(repeating: true, count: 61)))
        #expect(interval.high == 1 && interval.low > 0.85 && interval.low < 0.9)
        #expect(Interval.mean(inOrder: Array(repeating: 2, count: 100)) == Interval(low: 2, high: 2))
    }
}

@Suite("The cases that would be needed")
struct CasesNeededTests {
    @Test("for a share are the fewest whose interval leaves the threshold")
    func shares() throws {
        for (share, threshold) in [(0.85, 0.8), (0.98, 0.95), (0.6, 0.8)] {
            let count = try #require(Interval.casesNeeded(share: share, toLeave: threshold))
            func leaves(_ count: Int) -> Bool {
                let interval = Interval.wilson(share, of: Double(count), reach: NormalDistribution.quantile(0.975))
                return threshold < interval.low || interval.high < threshold
            }
            #expect(leaves(count + 1) && !leaves(count - 1))
        }
    }

    @Test("for a mean make its interval as much narrower as the root of their number")
    func means() {
        let interval = Interval(low: 8, high: 12)
        #expect(Interval.casesNeeded(mean: 10, interval, of: 50, toLeave: 11) == 200)
        #expect(Interval.casesNeeded(mean: 10, interval, of: 50, toLeave: 10) == nil)
    }

    @Test("for a percentile are those that its rank takes to exist, where all cases lie below the threshold")
    func ranks() throws {
        let sample = (1...61).map(Double.init)
        let needed = try #require(Interval.casesNeeded(quantile: 0.95, of: sample, toLeave: 100))
        let low = Array(repeating: 1.0, count: needed)
        #expect(Interval.quantile(0.95, of: low)?.high == 1)
        #expect(Interval.quantile(0.95, of: Array(low.dropLast()))?.high == .infinity)
        let dependent = try #require(Interval.casesNeeded(quantile: 0.95, of: sample, toLeave: 100, dependence: 3))
        #expect(dependent > 3 * (needed - 1) && dependent <= 3 * needed)
    }

    @Test("for a percentile grow as the threshold comes nearer, and are none for one that it is")
    func percentiles() throws {
        let sample = (1...100).map(Double.init)
        let far = try #require(Interval.casesNeeded(quantile: 0.5, of: sample, toLeave: 90))
        let near = try #require(Interval.casesNeeded(quantile: 0.5, of: sample, toLeave: 60))
        #expect(far < near && near > 90 && near < 100)
        #expect(Interval.casesNeeded(quantile: 0.5, of: sample, toLeave: 50) == nil)
        #expect(Interval.casesNeeded(quantile: 0.5, of: [], toLeave: 50) == nil)
    }
}
