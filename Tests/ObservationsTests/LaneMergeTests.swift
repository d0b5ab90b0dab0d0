import Testing

@testable import Observations

@Suite("Lanes of observations")
struct LaneMergeTests {
    /// Of that lane, at these instants, numbered by their order.
    private func news(_ lane: Int, _ instants: Double...) -> [Observation] {
        instants.enumerated().map { order, instant in
            Observation(at: instant, subject: .agent(lane), fact: .pageLeft(page: order))
        }
    }

    private func instants(_ observations: [Observation]) -> [Double] { observations.map(\.at) }

    @Test("the only lane goes straight through")
    func alone() {
        var merge = LaneMerge(lanes: 1)
        let all = news(0, 3, 1, 2)
        #expect(merge.take(all, from: 0, knownTo: 0) == all)
        #expect(merge.rest() == [])
    }

    @Test("nothing goes out before every lane is known so far, and then all of it in order of time")
    func order() {
        var merge = LaneMerge(lanes: 3)
        #expect(merge.take(news(0, 0.1, 0.4, 0.9), from: 0, knownTo: 1) == [])
        #expect(merge.take(news(1, 0.2, 0.3), from: 1, knownTo: 0.5) == [])
        #expect(instants(merge.take(news(2, 0.6), from: 2, knownTo: 1)) == [0.1, 0.2, 0.3, 0.4])
        #expect(instants(merge.take([], from: 1, knownTo: 0.8)) == [0.6])
        #expect(instants(merge.rest()) == [0.9])
        #expect(merge.rest() == [])
    }

    @Test("a lane that has nothing to tell holds nobody up, once it says so")
    func silence() {
        var merge = LaneMerge(lanes: 2)
        #expect(merge.take(news(0, 1, 2), from: 0, knownTo: 2) == [])
        #expect(instants(merge.take([], from: 1, knownTo: 1.5)) == [1])
        #expect(instants(merge.take([], from: 1, knownTo: .infinity)) == [2])
        #expect(instants(merge.take(news(0, 3), from: 0, knownTo: 3)) == [3])
    }

    @Test("of one instant the lower lane is first, and a lane keeps its own order whatever its times")
    func stable() {
        var merge = LaneMerge(lanes: 2)
        _ = merge.take(news(1, 1, 1, 4), from: 1, knownTo: 4)
        let out = merge.take(news(0, 1, 3, 2, 5), from: 0, knownTo: 5)
        let rest = merge.rest()
        #expect(instants(out) == [1, 1, 1, 3, 2, 4])
        #expect(out.map(\.subject) == [0, 1, 1, 0, 0, 1].map { Observation.Subject.agent($0) })
        #expect(instants(rest) == [5])
    }

    @Test("what comes later than a lane said it would is not lost, and does not overtake what was said before it")
    func late() {
        var merge = LaneMerge(lanes: 2)
        _ = merge.take([], from: 0, knownTo: 2)
        #expect(instants(merge.take(news(1, 1, 3), from: 1, knownTo: 3)) == [1])
        #expect(instants(merge.take(news(0, 1.5, 2.5), from: 0, knownTo: 4)) == [1.5, 2.5, 3])
    }
}
