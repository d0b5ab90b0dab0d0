import Analysis

/// How late invites were: a histogram with the due instant and the tolerance marked.
struct LatenessHistogram {
    let chart: Chart

    /// Invites with a lateness in `from..<to` (seconds); the outermost bins hold the outliers, too.
    struct Bin: Equatable {
        let from: Double
        let to: Double
        var count: Int
    }

    init(_ points: [Series.LatenessPoint], tolerance: Double) {
        let bins = Self.bins(points, over: LatenessRange(points, tolerance: tolerance))
        chart = Self.chart(bins, tolerance: tolerance, sample: points.count)
    }

    static func bins(_ points: [Series.LatenessPoint], over range: LatenessRange) -> [Bin] {
        let length = range.shown.upperBound - range.shown.lowerBound
        let edges = Ticks.around(range.shown, step: Ticks.step(over: length, about: 40))
        var bins = zip(edges, edges.dropFirst()).map { Bin(from: $0, to: $1, count: 0) }
        guard let first = bins.first else { return [] }
        for point in points {
            let position = (range.clamped(point.lateness) - first.from) / (first.to - first.from)
            bins[min(max(Int(position), 0), bins.count - 1)].count += 1
        }
        return bins
    }

    private static func chart(_ bins: [Bin], tolerance: Double, sample: Int) -> Chart {
        let low = bins.first?.from ?? 0
        let high = bins.last?.to ?? tolerance
        let plot = Plot(
            x: .seconds("lateness: presented minus due", over: low...high),
            y: .counts("invites", upTo: bins.map(\.count).max() ?? 1)
        )
        let marks =
            bins.filter { $0.count > 0 }.map { bar($0, in: plot, tolerance: tolerance) }
            + plot.verticalLine(at: 0, "due", named: "due")
            + plot.verticalLine(at: tolerance, "tolerance \(Notation.seconds(tolerance))", named: "tolerance")
        return Chart(
            title: "How late invites were",
            units: "n = \(Notation.count(sample)) invites; what lies beyond counts in the outermost bars",
            table: table(bins),
            drawing: plot.drawing(marks, description: description(bins, tolerance: tolerance, sample: sample))
        )
    }

    private static func bar(_ bin: Bin, in plot: Plot, tolerance: Double) -> Element {
        let style = bin.from >= tolerance ? "bar late" : bin.to <= 0 ? "bar before" : "bar"
        let left = plot.x(bin.from)
        let top = plot.y(Double(bin.count))
        return Element(
            "rect",
            [
                "class": style, "x": (left + 0.5).coordinate, "y": top.coordinate,
                "width": max(plot.x(bin.to) - left - 1, 1).coordinate, "height": (plot.y.start - top).coordinate,
            ],
            [Element("title", text: "\(span(bin)): \(Notation.count(bin.count, "invite"))")]
        )
    }

    private static func span(_ bin: Bin) -> String {
        "\(Notation.seconds(bin.from)) to \(Notation.seconds(bin.to))"
    }

    private static func description(_ bins: [Bin], tolerance: Double, sample: Int) -> String {
        let late = bins.filter { $0.from >= tolerance }.reduce(0) { $0 + $1.count }
        let mode = bins.max { $0.count < $1.count }.map { ", most of them at \(span($0))" } ?? ""
        return "Histogram of the lateness of \(Notation.count(sample, "invite"))\(mode); "
            + "\(Notation.count(late)) beyond the tolerance of \(Notation.seconds(tolerance))."
    }

    private static func table(_ bins: [Bin]) -> Table {
        Table(
            [.number("from"), .number("to"), .number("invites")],
            bins.filter { $0.count > 0 }.map { [.seconds($0.from), .seconds($0.to), .count($0.count)] }
        )
    }
}
