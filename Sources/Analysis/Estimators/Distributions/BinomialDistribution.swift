/// How many of `count` independent cases are of a kind that each is with the same chance.
struct BinomialDistribution {
    var count: Int
    /// 0...1.
    var chance: Double

    /// The chance that no more than `number` are.
    func cumulative(_ number: Int) -> Double {
        guard number >= 0 else { return 0 }
        guard number < count else { return 1 }
        let (few, many) = (Double(count - number), Double(number + 1))
        return BetaDistribution(alpha: few, beta: many).cumulative(1 - chance, rest: chance)
    }

    /// The smallest number that a share of the distribution does not exceed.
    func quantile(_ share: Double) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if cumulative(middle) >= share { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
