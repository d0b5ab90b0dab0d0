/// An address of version 4 of the Internet Protocol.
public struct IPv4Address: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Its four bytes, the first in the highest place.
    public let number: UInt32

    public init(number: UInt32) {
        self.number = number
    }

    /// - Returns: nil when the text is not four numbers from 0 to 255 with dots between them.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var number: UInt32 = 0
        for part in parts {
            guard (1...3).contains(part.count), part.allSatisfy(\.isNumber), let byte = UInt8(part) else { return nil }
            number = number << 8 | UInt32(byte)
        }
        self.number = number
    }

    public var description: String {
        [24, 16, 8, 0].map { "\(number >> $0 & 0xFF)" }.joined(separator: ".")
    }

    /// Whether it is of the loopback, 127.0.0.0/8: it reaches this machine and no other.
    public var isLoopback: Bool { number >> 24 == 127 }

    /// Whether a connection can come from it: it is neither of 0.0.0.0/8, nor for many at once (224.0.0.0 and above).
    var isHost: Bool { (1...223).contains(number >> 24) }

    public static func < (one: IPv4Address, other: IPv4Address) -> Bool { one.number < other.number }
}
