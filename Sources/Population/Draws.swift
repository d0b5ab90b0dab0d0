public import Scenarios

/// Every random draw of a run, each a pure function of the seed, of who draws, and of what is drawn.
///
/// So the same visitor does the same on any machine, in any order and in any shard, and two runs with one seed differ
/// only in what was changed between them (common random numbers).
///
/// A draw starts a SplitMix64 stream (Steele, Lea, Flood: *Fast Splittable Pseudorandom Number Generators*, OOPSLA
/// 2014) at a state that its coordinates are hashed into: a counter-based generator, with nothing carried from draw to
/// draw. Only integer arithmetic and the C library's `log`, `exp`, `pow`, `cos` and `tgamma` are used; durations are
/// rounded to the nanosecond, which hides in practice where two C libraries differ in the last bit.
public struct Draws: Sendable {
    public let seed: UInt64

    public init(seed: UInt64) {
        self.seed = seed
    }

    /// The stream of random numbers for one draw: who draws, what for, and which of several such draws it is
    /// (the third page; the first message of the second chat).
    public func stream(of number: Int, for purpose: Purpose, _ indices: [Int] = []) -> DrawStream {
        var state = SplitMix.mixed(seed &+ SplitMix.gamma)
        state = SplitMix.mixed(state ^ UInt64(bitPattern: Int64(number)) &* SplitMix.gamma)
        state = SplitMix.mixed(state ^ purpose.hash)
        for index in indices {
            state = SplitMix.mixed(state ^ UInt64(bitPattern: Int64(index)) &* SplitMix.gamma)
        }
        return DrawStream(state: state)
    }

    /// A duration.
    public func duration(
        _ distribution: Distribution,
        of number: Int,
        for purpose: Purpose,
        _ indices: [Int] = []
    ) -> Duration {
        var stream = stream(of: number, for: purpose, indices)
        return distribution.draw(from: &stream)
    }

    /// Whether something of that probability happens.
    public func happens(
        _ probability: Double,
        of number: Int,
        for purpose: Purpose,
        _ indices: [Int] = []
    ) -> Bool {
        uniform(of: number, for: purpose, indices) < probability
    }

    /// A number between 0 and 1, neither of them included.
    public func uniform(of number: Int, for purpose: Purpose, _ indices: [Int] = []) -> Double {
        var stream = stream(of: number, for: purpose, indices)
        return stream.uniform()
    }

    /// One of the elements, each as likely; there must be at least one.
    public func pick<Element>(
        _ elements: [Element],
        of number: Int,
        for purpose: Purpose,
        _ indices: [Int] = []
    ) -> Element {
        elements[Int(uniform(of: number, for: purpose, indices) * Double(elements.count))]
    }
}

/// What a draw is for. Two purposes are independent; renaming one changes its draws.
public struct Purpose: Sendable, Hashable, ExpressibleByStringLiteral {
    public let name: String
    /// FNV-1a of the name, which unlike `Hasher` is the same in every process.
    let hash: UInt64

    public init(stringLiteral name: String) {
        self.name = name
        hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}

/// The random numbers of one draw.
public struct DrawStream: Sendable {
    private var state: UInt64

    init(state: UInt64) {
        self.state = state
    }

    /// The next 64 random bits.
    public mutating func next() -> UInt64 {
        state &+= SplitMix.gamma
        return SplitMix.mixed(state)
    }

    /// A number between 0 and 1, neither of them included, so that its logarithm is always finite.
    public mutating func uniform() -> Double {
        (Double(next() >> 12) + 0.5) * 0x1p-52
    }
}

/// The constants and the mixing function of SplitMix64.
enum SplitMix {
    /// 2^64 divided by the golden ratio, made odd.
    static let gamma: UInt64 = 0x9E37_79B9_7F4A_7C15

    static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
