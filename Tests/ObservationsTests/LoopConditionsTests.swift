import Testing

@testable import Observations

@Suite("The condition of several loops")
struct LoopConditionsTests {
    private func condition(
        at instant: Double,
        processor: Double = 0,
        timers: (fired: Int, sum: Double, max: Double) = (0, 0, 0),
        _ change: (inout LoopCondition) -> Void = { _ in }
    ) -> LoopCondition {
        var condition = LoopCondition(at: instant)
        condition.processorSeconds = processor
        (condition.timersFired, condition.timerLatenessSum, condition.timerLatenessMax) = timers
        change(&condition)
        return condition
    }

    @Test("is what each has of it together, and the longest of what is a time")
    func together() {
        var loops = LoopConditions(loops: 2)
        let first = condition(at: 1, timers: (3, 0.3, 0.2)) {
            ($0.longestStall, $0.visitorsPresent, $0.openConnections) = (0.5, 10, 20)
            ($0.peakRequestsInFlight, $0.shortages, $0.longestWait) = (7, 1, 0.1)
        }
        let second = condition(at: 1, timers: (1, 0.1, 0.1)) {
            ($0.longestStall, $0.visitorsPresent, $0.openConnections) = (0.25, 5, 6)
            ($0.peakRequestsInFlight, $0.shortages, $0.longestWait) = (2, 2, 0.4)
        }
        loops.note(first, of: 0)
        loops.note(second, of: 1)
        let whole = loops.take(at: 1)
        #expect(whole.timersFired == 4 && abs(whole.timerLatenessMean - 0.1) < 1e-12 && whole.timerLatenessMax == 0.2)
        #expect(whole.longestStall == 0.5 && whole.longestWait == 0.4)
        #expect((whole.visitorsPresent, whole.openConnections) == (15, 26))
        #expect((whole.peakRequestsInFlight, whole.shortages) == (9, 3))
    }

    @Test("tells each timer once, however often a loop speaks between two questions")
    func timers() {
        var loops = LoopConditions(loops: 2)
        loops.note(condition(at: 1, timers: (2, 0.2, 0.15)), of: 1)
        loops.note(condition(at: 2, timers: (1, 0.1, 0.1)) { $0.visitorsPresent = 4 }, of: 1)
        let whole = loops.take(at: 2)
        #expect(whole.timersFired == 3 && whole.timerLatenessMax == 0.15 && whole.visitorsPresent == 4)
        let next = loops.take(at: 3)
        #expect(next.timersFired == 0 && next.timerLatenessMax == 0 && next.visitorsPresent == 4)
    }

    @Test("has used in each second what the busiest loop used, whichever that was")
    func processor() {
        var loops = LoopConditions(loops: 2)
        var used: [Double] = []
        for (at, first, second) in [(1.0, 0.9, 0.2), (2, 1.0, 1.0), (3, 1.5, 1.5)] {
            loops.note(condition(at: at, processor: first), of: 0)
            loops.note(condition(at: at, processor: second), of: 1)
            used.append(loops.take(at: at).processorSeconds)
        }
        #expect(zip(used, [0.9, 1.7, 2.2]).allSatisfy { abs($0 - $1) < 1e-12 })
    }

    @Test("is not busier because a loop spoke twice between two questions, or just before another time")
    func uneven() {
        var loops = LoopConditions(loops: 2)
        loops.note(condition(at: 0.99, processor: 0.495), of: 1)
        #expect(abs(loops.take(at: 1).processorSeconds - 0.5) < 1e-12)
        #expect(abs(loops.take(at: 2).processorSeconds - 1) < 1e-12, "its next word comes after this question")
        loops.note(condition(at: 2.01, processor: 1.005), of: 1)
        loops.note(condition(at: 2.99, processor: 1.495), of: 1)
        loops.note(condition(at: 2.991, processor: 1.496), of: 1)
        #expect(abs(loops.take(at: 3).processorSeconds - 1.5) < 1e-12)
    }

    @Test("of one loop is its own")
    func alone() {
        var loops = LoopConditions(loops: 1)
        for at in [1.0, 2, 3.5] {
            loops.note(condition(at: at, processor: at * at / 20), of: 0)
            #expect(abs(loops.take(at: at).processorSeconds - at * at / 20) < 1e-12)
        }
    }
}

@Suite("A run of several parts")
struct RunPartsTests {
    @Test("ends as the part that ended worst")
    func ending() {
        #expect(RunEnding.together([.whole, .whole]) == .whole)
        #expect(RunEnding.together([.whole, .overstayed]) == .overstayed)
        #expect(RunEnding.together([.hopeless, .overstayed, .whole]) == .hopeless)
        #expect(RunEnding.together([.hopeless, .interrupted]) == .interrupted)
    }

    @Test("held back what they held back together")
    func heldBack() {
        let both = HeldBack(count: 3, longest: 0.5).and(HeldBack(count: 1, longest: 2))
        #expect(both == HeldBack(count: 4, longest: 2))
    }
}
