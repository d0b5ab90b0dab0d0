/// Where the tokens of visits and agents come from.
public protocol TokenSource: Sendable {
    /// A token never given before.
    mutating func next() -> String
}

/// Tokens `t-1`, `t-2`, …: the same in every run, and easily guessed. For virtual time and tests.
public struct NumberedTokens: TokenSource {
    private var last = 0

    /// Begins at `t-1`.
    public init() {}

    public mutating func next() -> String {
        last += 1
        return "t-\(last)"
    }
}

/// Tokens of 128 bits, in 32 hexadecimal digits: not to be guessed if the generator's numbers are not.
public struct RandomTokens<Generator: RandomNumberGenerator & Sendable>: TokenSource {
    private var generator: Generator

    /// Draws from a generator, for instance the system's.
    public init(from generator: Generator) { self.generator = generator }

    public mutating func next() -> String { half() + half() }

    private mutating func half() -> String {
        let digits = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
