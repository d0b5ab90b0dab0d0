import Analysis

extension Margins {
    /// Whether all of the run is judged.
    var isEmpty: Bool { warmUp == nil && coolDown == nil }

    /// What is not judged, and how many visits with it; nil when that is none.
    var sentence: String? {
        let parts = [
            warmUp.map { "the first \(Notation.seconds($0)) (warm-up)" },
            coolDown.map { "the last \(Notation.seconds($0.upperBound - $0.lowerBound)) of arrivals (cool-down)" },
        ].compactMap(\.self)
        guard visits > 0, !parts.isEmpty else { return nil }
        let left = Notation.count(visits, "visit was", "visits were")
        return "\(left) played and not judged: who arrived in \(parts.joined(separator: " or "))."
    }

    /// A stretch that charts over time mark.
    struct Stretch {
        let name: String
        let range: ClosedRange<Double>
    }

    var stretches: [Stretch] {
        [
            warmUp.map { Stretch(name: "warm-up", range: 0...max($0, 0)) },
            coolDown.map { Stretch(name: "cool-down", range: $0) },
        ].compactMap(\.self)
    }
}
