import Foundation

/// Random durations with a mean: xorshift, which is quick and the same in every process.
public struct ExponentialStream {
    private var state: UInt64
    private let mean: Double

    /// - Parameters:
    ///   - number: which of many streams; from 0.
    ///   - mean: seconds.
    public init(number: Int, mean: Double) {
        state = (UInt64(number) &+ 1) &* 0x9E37_79B9_7F4A_7C15
        self.mean = mean
    }

    public mutating func next() -> Duration {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        let uniform = Double(state >> 11) / Double(1 << 53)
        return .nanoseconds(Int64(-log(1 - uniform) * mean * 1e9))
    }
}
