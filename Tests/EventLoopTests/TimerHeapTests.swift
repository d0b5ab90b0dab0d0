import Testing

@testable import EventLoop

@Suite("the timer heap")
struct TimerHeapTests {
    @Test("gives deadlines in order through any mixture of setting, moving and removing")
    func order() {
        var heap = TimerHeap()
        var expected: [Int32: Int64] = [:]
        var chance = SeededChance(seed: 1)
        for _ in 0..<20_000 {
            let key = Int32.random(in: 0..<500, using: &chance)
            if Bool.random(using: &chance) {
                let deadline = Int64.random(in: 0..<1000, using: &chance)
                heap.set(key, at: deadline)
                expected[key] = deadline
            } else {
                heap.remove(key)
                expected[key] = nil
            }
            #expect(heap.first == expected.values.min())
        }
        var drained: [Int64] = []
        while let due = heap.popDue(at: .max) { drained.append(due.deadline) }
        #expect(drained == expected.values.sorted())
    }

    @Test("gives nothing before its time")
    func notDue() {
        var heap = TimerHeap()
        heap.set(3, at: 10)
        #expect(heap.popDue(at: 9) == nil)
        #expect(heap.popDue(at: 10)?.key == 3)
        #expect(heap.count == 0)
    }
}

/// Knuth's linear congruential generator: the same numbers every time.
struct SeededChance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
