/// How values are distributed of which some are only known to lie in an interval (Turnbull, 1976): the self-consistent
/// estimate, which has the greatest likelihood. It says how much lies in each innermost interval, and not where in it.
enum Turnbull {
    /// A value after the one instant and not after the other; without the first it is known exactly.
    struct Case {
        var after: Double?
        var until: Double
    }

    /// An innermost interval, and the share of the values in it.
    struct Step: Equatable {
        var from: Double
        var to: Double
        var share: Double
    }

    /// It stops when no distribution can be likelier by more than this, as the logarithm a case.
    static let precision = 1e-6
    /// Or after so many rounds: then what is left to gain is little.
    static let mostRounds = 2_000

    /// The steps in ascending order; none for no case.
    static func steps(_ cases: [Case]) -> [Step] {
        let spans = cases.map(Span.init)
        let cells = innermost(spans)
        guard !cells.isEmpty else { return [] }
        let ranges = spans.map { range(of: $0, in: cells) }
        let shares = selfConsistent(ranges, cells.count)
        return zip(cells, shares).map { Step(from: $0.left.value, to: $0.right.value, share: $1) }
    }

    /// An end of an interval. At one value an exact case begins first, then intervals end, and then others begin.
    private struct End {
        var value: Double
        var rank: Int

        var key: (Double, Int) { (value, rank) }
    }

    private struct Span {
        var left: End
        var right: End

        init(_ known: Case) {
            right = End(value: known.until, rank: 1)
            let after = known.after.flatMap { $0 < known.until ? $0 : nil }
            left = after.map { End(value: $0, rank: 2) } ?? End(value: known.until, rank: 0)
        }

        init(left: End, right: End) {
            self.left = left
            self.right = right
        }
    }

    /// Between a beginning and the end that follows it at once.
    private static func innermost(_ spans: [Span]) -> [Span] {
        let ends = (spans.map(\.left) + spans.map(\.right)).sorted { $0.key < $1.key }
        return zip(ends, ends.dropFirst()).filter { $0.rank != 1 && $1.rank == 1 }.map(Span.init(left:right:))
    }

    private static func range(of span: Span, in cells: [Span]) -> Range<Int> {
        let first = place(in: cells) { $0.left.key < span.left.key }
        let end = place(in: cells) { $0.right.key <= span.right.key }
        return first..<end
    }

    /// How many cells come before the first that is not so, by halving.
    private static func place(in cells: [Span], while isBefore: (Span) -> Bool) -> Int {
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(cells[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Each round gives every case's part to its cells as their shares are; `gain` tells how much likelier more in a
    /// cell would be, and at the estimate it is nowhere above 1.
    private static func selfConsistent(_ ranges: [Range<Int>], _ count: Int) -> [Double] {
        var shares = Array(repeating: 1 / Double(count), count: count)
        for _ in 0..<mostRounds {
            let gain = gains(ranges, shares)
            for index in shares.indices { shares[index] *= gain[index] }
            if (gain.max() ?? 0) - 1 <= precision { break }
        }
        return shares
    }

    private static func gains(_ ranges: [Range<Int>], _ shares: [Double]) -> [Double] {
        let sums = shares.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + $1) }
        var changes = Array(repeating: 0.0, count: shares.count + 1)
        for range in ranges {
            let likelihood = sums[range.upperBound] - sums[range.lowerBound]
            guard likelihood > 0 else { continue }
            let part = 1 / (likelihood * Double(ranges.count))
            changes[range.lowerBound] += part
            changes[range.upperBound] -= part
        }
        var gain = 0.0
        return changes.dropLast().map { change in
            gain += change
            return gain
        }
    }
}
