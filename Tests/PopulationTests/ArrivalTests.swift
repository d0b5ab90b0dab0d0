import Population
import Scenarios
import Testing

@Suite("Arrivals")
struct ArrivalTests {
    private let poisson = Arrivals(rate: 4, duration: .seconds(500))

    @Test("given how many came, Poisson arrivals are uniform over the time", arguments: 1...8 as ClosedRange<UInt64>)
    func conditionallyUniform(seed: UInt64) {
        let times = poisson.times(seed: seed).map { $0.inSeconds / 500 }
        #expect(KolmogorovSmirnov.distance(times) < KolmogorovSmirnov.critical(times.count))
    }

    @Test("the counts of many seeds have the Poisson distribution's mean and variance")
    func counts() {
        let counts = (1...200).map { Double(poisson.times(seed: $0).reduce(0) { count, _ in count + 1 }) }
        let mean = counts.reduce(0, +) / 200
        let variance = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 199
        #expect(abs(mean - 2_000) < 5 * (2_000.0 / 200).squareRoot())
        #expect((0.55...1.6).contains(variance / 2_000))
    }

    @Test("evenly spaced arrivals are equally far apart, and as many as the rate says")
    func even() {
        let times = Array(Arrivals(rate: 4, duration: .seconds(25), spacing: .even).times(seed: 1))
        #expect(times.count == 100)
        #expect(times.prefix(3) == [.milliseconds(125), .milliseconds(375), .milliseconds(625)])
    }

    @Test("arrivals come in order and end when the time is over")
    func order() {
        let times = Array(poisson.times(seed: 3))
        #expect(times == times.sorted())
        #expect(times.allSatisfy { $0 < .seconds(500) })
    }

    @Test("the first of a million arrivals costs nothing but itself")
    func lazy() {
        let many = Arrivals(rate: 1_000, duration: .seconds(1_000_000_000))
        #expect(Array(many.times(seed: 1).prefix(3)).count == 3)
    }
}
