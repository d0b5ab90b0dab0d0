import Analysis

/// How late each invite was over the run: a dot an invite, its shape and colour by the visitor's kind.
struct LatenessDots {
    let chart: Chart

    /// - Parameters:
    ///   - end: how long the run took, seconds.
    ///   - margins: what of the run is not judged.
    init(_ points: [Series.LatenessPoint], tolerance: Double, end: Double, margins: Margins) {
        let drawn = Sample.of(points, tolerance: tolerance)
        let kinds = Set(points.map(\.kind)).sorted()
        let range = LatenessRange(points, tolerance: tolerance)
        let plot = Plot(
            x: .seconds("due, since the run began", over: 0...max(end, points.map(\.due).max() ?? 0, 0.001)),
            y: .seconds("lateness", over: range.shown)
        )
        let ordinals = Dictionary(uniqueKeysWithValues: zip(kinds, 0...))
        let marks =
            plot.shades(of: margins) + plot.horizontalLine(at: 0, "due", named: "due")
            + plot.horizontalLine(at: tolerance, "tolerance", named: "tolerance")
            + drawn.map { Self.dot($0, in: plot, range, ordinal: ordinals[$0.kind] ?? 0) }
            + plot.names(of: margins)
        chart = Chart(
            title: "Lateness over the run",
            units: Self.units(drawn: drawn.count, all: points.count, outliers: range.outliers(in: points)),
            legend: Self.legend(kinds),
            table: Self.table(points, kinds),
            drawing: plot.drawing(marks, description: Self.description(points, kinds))
        )
    }

    private static func dot(
        _ point: Series.LatenessPoint,
        in plot: Plot,
        _ range: LatenessRange,
        ordinal: Int
    ) -> Element {
        let shown = range.clamped(point.lateness)
        return Marker(ordinal: ordinal).element(
            at: plot.x(point.due),
            plot.y(shown),
            saying: "visitor \(point.visitor), \(Notation.seconds(point.lateness))"
                + (shown == point.lateness ? "" : " (beyond the axis)")
        )
    }

    private static func units(drawn: Int, all: Int, outliers: Int) -> String {
        let beyond = outliers == 0 ? "" : "; \(Notation.count(outliers)) beyond the axis, drawn at its edge"
        return drawn == all
            ? "one dot an invite; n = \(Notation.count(all))" + beyond
            : "a sample of \(Notation.count(drawn)) of n = \(Notation.count(all)) invites: those before due or beyond "
                + "the tolerance first, the rest at even intervals" + beyond
    }

    private static func legend(_ kinds: [String]) -> [Chart.Key] {
        kinds.enumerated().map { ordinal, kind in
            Chart.Key(sample: Marker(ordinal: ordinal).sample, label: kind)
        }
    }

    private static func table(_ points: [Series.LatenessPoint], _ kinds: [String]) -> Table {
        let groups = Dictionary(grouping: points, by: \.kind)
        return Table(
            ["kind of visitor", .number("n"), .number("earliest"), .number("median"), .number("latest")],
            kinds.map { kind in
                let sorted = (groups[kind] ?? []).map(\.lateness).sorted()
                return [
                    .text(kind), .count(sorted.count), .seconds(sorted.first), .seconds(sorted[(sorted.count - 1) / 2]),
                    .seconds(sorted.last),
                ]
            },
            remark: "Every invite counts here, drawn or not."
        )
    }

    private static func description(_ points: [Series.LatenessPoint], _ kinds: [String]) -> String {
        let low = points.map(\.lateness).min()
        let high = points.map(\.lateness).max()
        return "Lateness of \(Notation.count(points.count, "invite")) by due instant, for "
            + "\(kinds.joined(separator: ", ")): from \(Notation.seconds(low)) to \(Notation.seconds(high))."
    }
}
