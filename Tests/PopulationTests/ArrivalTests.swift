import Population
import Scenarios
import Testing

@Suite("Arrivals")
struct ArrivalTests {
    private let poisson = Arrivals(rate: 4, duration: .seconds(500))

    @Test("given how many came, Poisson arrivals are uniform over the time", arguments: 1...40 as ClosedRange<UInt64>)
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

    /// A ramp up from nothing, a plateau, a pause, a spike, and a ramp down.
    private let phases = [
        Arrivals.Phase(from: 0, to: 6, duration: .seconds(100)),
        Arrivals.Phase(from: 6, to: 6, duration: .seconds(100)),
        Arrivals.Phase(from: 0, to: 0, duration: .seconds(50)),
        Arrivals.Phase(from: 20, to: 20, duration: .seconds(20)),
        Arrivals.Phase(from: 4, to: 0, duration: .seconds(100)),
    ]

    /// The share of all visitors that is expected by a time, from the rates alone.
    private func expectedShare(by time: Double) -> Double {
        var (start, sum, total) = (0.0, 0.0, 0.0)
        for phase in phases {
            let length = phase.duration.inSeconds
            let within = min(max(time - start, 0), length)
            sum += phase.from * within + (phase.to - phase.from) * within * within / length / 2
            total += phase.expectedVisitors
            start += length
        }
        return sum / total
    }

    @Test("by the rates of its phases a stream is uniform, too", arguments: 1...40 as ClosedRange<UInt64>)
    func phasesConditionallyUniform(seed: UInt64) {
        let times = Arrivals(.phases(phases)).times(seed: seed).map { expectedShare(by: $0.inSeconds) }
        #expect(KolmogorovSmirnov.distance(times) < KolmogorovSmirnov.critical(times.count))
        #expect(abs(Double(times.count) - 1_500) < 5 * 1_500.0.squareRoot())
    }

    @Test("evenly spaced, as many come in each phase as its rates say, and nobody in a pause")
    func phasesEven() {
        let times = Arrivals(.phases(phases), spacing: .even).times(seed: 1).map(\.inSeconds)
        let counts = [0..<100, 100..<200, 200..<250, 250..<270, 270..<370].map { span in
            times.count { span.contains(Int($0)) }
        }
        #expect(counts == [300, 600, 0, 400, 200])
        #expect(times == times.sorted())
    }

    @Test("given instants are those, whatever the seed")
    func given() {
        let instants: [Duration] = [.zero, .seconds(1), .seconds(1), .seconds(9)]
        let arrivals = Arrivals(.times(instants))
        #expect(Array(arrivals.times(seed: 5)) == instants)
        #expect(arrivals.expectedVisitors == 4)
    }
}
