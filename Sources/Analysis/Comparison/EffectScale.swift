import Foundation

/// The scale on which a metric's change is judged.
enum EffectScale {
    /// The difference in the metric's unit.
    case linear
    /// The ratio, as the difference of logarithms: a service that is 10 % slower is so at a quiet hour and at a busy
    /// one.
    case ratio

    /// Ratios for durations, unless one of them is nothing, or early.
    init(_ metric: ComparedMetric, _ sample: Sample) {
        let isPositive = (sample.baseline + sample.candidate).allSatisfy { $0 > 0 }
        self = metric.unit == .duration && isPositive ? .ratio : .linear
    }

    func forward(_ value: Double) -> Double { self == .ratio ? log(value) : value }

    func backward(_ value: Double) -> Double { self == .ratio ? exp(value) : value }

    /// The difference in the metric's unit that a change on this scale makes.
    func difference(of change: Double, from baseline: Double) -> Double {
        self == .ratio ? baseline * (exp(change) - 1) : change
    }

    /// The change on this scale that a difference in the metric's unit makes.
    func change(of difference: Double, from baseline: Double) -> Double {
        self == .ratio ? log(max(1 + difference / baseline, .leastNonzeroMagnitude)) : difference
    }
}
