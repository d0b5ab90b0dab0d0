import Analysis

/// The part of a lateness axis worth drawing: around the due instant, the tolerance, and most of the sample. Few far
/// outliers must not squeeze the rest into one bar; they are drawn at the edge and counted there.
struct LatenessRange {
    let shown: ClosedRange<Double>

    /// - Parameter tolerance: seconds after which an invite is late.
    init(_ points: [Series.LatenessPoint], tolerance: Double) {
        let sorted = points.map(\.lateness).sorted()
        let p95 = sorted.isEmpty ? 0 : sorted[(sorted.count - 1) * 95 / 100]
        let reach = max(tolerance * 1.2, p95 * 1.1, 0.001)
        let low = min(max(sorted.first ?? 0, -reach), 0)
        let high = max(min((sorted.last ?? 0) * 1.03, 5 * reach), tolerance * 1.2, 0.001)
        shown = low...high
    }

    /// How many lie beyond, and are drawn at the edge.
    func outliers(in points: [Series.LatenessPoint]) -> Int {
        points.count { !shown.contains($0.lateness) }
    }

    func clamped(_ lateness: Double) -> Double {
        min(max(lateness, shown.lowerBound), shown.upperBound)
    }
}
