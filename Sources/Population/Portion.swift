/// What one of several equal parties takes of a run: visitors by their browsers' numbers, and its part of whatever there
/// is only so much of. Together the portions have everything, and no two the same.
public struct Portion: Sendable, Equatable {
    /// Which one it is, from 0.
    public let index: Int
    /// How many there are.
    public let count: Int

    /// Everything.
    public static let whole = Portion(index: 0, of: 1)

    private init(index: Int, of count: Int) {
        self.index = index
        self.count = count
    }

    /// So many portions, in order.
    public static func all(_ count: Int) -> [Portion] {
        (0..<count).map { Portion(index: $0, of: count) }
    }

    /// Whether it is the first, which has what can't be divided.
    public var isFirst: Bool { index == 0 }

    /// Whether visits in the browser of that number, from 1, are its own.
    public func holds(browser: Int) -> Bool { (browser - 1) % count == index }

    /// What it has of so many.
    public func of(_ all: Int) -> Int { all / count + (index < all % count ? 1 : 0) }
}
