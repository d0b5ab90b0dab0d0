/// A small seeded generator, so that fixtures look like measurements and are the same every time.
struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// The next number in 0..<1 (a linear congruential generator, by Knuth's MMIX constants).
    mutating func next() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 11) / Double(1 << 53)
    }
}
