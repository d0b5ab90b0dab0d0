/// How much cases that come one after another tell, when each depends on those before it: visitors of one run share a
/// queue, so a hundred of them say less than a hundred strangers would.
///
/// The unit of resampling is a section of the run, never the visitor: five sections of equal size, in the order of
/// arrival (nonoverlapping batches, Asmussen and Glynn, *Stochastic Simulation*, V.5). What their means vary beyond
/// what independent cases would is what dependence costs; where neighbouring sections resemble each other, more is
/// added by the variance of a first-order autoregression (as in SKART, Tafazzoli et al., 2011). Few and long sections
/// cover better here than many short ones: `docs/estimators.md` has the figures.
struct Sections {
    /// How many independent cases these are worth: never more than there are.
    let worth: Double

    /// How many sections.
    static let count = 5

    /// What is left to tell chance by.
    static let degrees = Double(count - 1)

    /// Neighbours that resemble each other more than this would let the variance grow without bounds.
    private static let mostAlike = 0.8

    /// - Parameter sample: in the order of arrival; at least as many as there are sections.
    init(inOrder sample: [Double]) {
        let size = sample.count / Self.count
        let means = (0..<Self.count).map { Array(sample[($0 * size)..<(($0 + 1) * size)]).mean }
        let variance = sample.variance
        guard variance > 0 else {
            worth = Double(sample.count)
            return
        }
        let alike = Self.alike(means)
        let cost = Double(size) * means.variance / variance * (1 + alike) / (1 - alike)
        worth = Double(sample.count) / max(1, cost)
    }

    /// The correlation of neighbours, made good for being estimated from few, 0...0.8.
    private static func alike(_ means: [Double]) -> Double {
        let mean = means.mean
        let strays = means.map { $0 - mean }
        let all = strays.reduce(0) { $0 + $1 * $1 }
        guard all > 0 else { return 0 }
        let neighbours = zip(strays, strays.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
        return min(max(0, neighbours / all + 1 / Double(count)), mostAlike)
    }
}
