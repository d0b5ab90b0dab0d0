/// The addresses of this machine that visitors' connections come from: visitor after visitor takes the next one.
public struct SourceAddresses: Sendable, Equatable {
    /// The most that there may be.
    public static let most = 65_536

    /// In the file's order; none overlaps another.
    public var ranges: [ClosedRange<IPv4Address>]

    /// - Parameter ranges: none leaves the choice to the machine.
    public init(_ ranges: [ClosedRange<IPv4Address>] = []) {
        self.ranges = ranges
    }

    /// So many addresses, beginning with that one.
    public init(_ count: Int, from first: IPv4Address) {
        ranges = [first...IPv4Address(number: first.number + UInt32(count - 1))]
    }

    public var isEmpty: Bool { ranges.isEmpty }

    public var count: Int { ranges.reduce(0) { $0 + $1.addresses } }

    /// Each of them, in order.
    public var all: [IPv4Address] {
        ranges.flatMap { ($0.lowerBound.number...$0.upperBound.number).map(IPv4Address.init) }
    }

    /// The one that a browser's connections come from; nil where the machine chooses.
    ///
    /// - Parameter browser: its number, from 1: the same browser has the same address in every run.
    public func address(ofBrowser browser: Int) -> IPv4Address? {
        guard !isEmpty else { return nil }
        var turn = (browser - 1) % count
        for range in ranges {
            if turn < range.addresses { return IPv4Address(number: range.lowerBound.number + UInt32(turn)) }
            turn -= range.addresses
        }
        return nil
    }
}

extension ClosedRange<IPv4Address> {
    fileprivate var addresses: Int { Int(upperBound.number - lowerBound.number) + 1 }
}
