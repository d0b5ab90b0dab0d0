import Analysis

/// How many there were at each instant of the run: a step line over a filled area, its peak labelled.
struct LevelLine {
    let chart: Chart

    /// Rows of the table below the drawing.
    static let largestTable = 40

    /// - Parameters:
    ///   - points: the level from each instant on, in the order of time; not empty.
    ///   - end: how long the run took, seconds.
    ///   - margins: what of the run is not judged.
    init(_ title: String, of unit: String, _ points: [Series.Point], end: Double, margins: Margins) {
        let corners = points.map { Corner(at: $0.at, value: $0.value) }
        let peak = corners.max { $0.value < $1.value } ?? Corner(at: 0, value: 0)
        let end = max(end, points.last?.at ?? 0, 0.001)
        let plot = Plot(
            x: .seconds("since the run began", over: 0...end),
            y: .counts(unit, upTo: Int(peak.value.rounded(.up)), about: 3),
            height: 170
        )
        let said = "peak \(Notation.count(Int(peak.value))) at \(Notation.seconds(peak.at))"
        let line = StepLine(corners, in: plot, until: end)
        chart = Chart(
            title: title,
            units: "\(unit) at each instant; \(said)",
            table: Self.table(points, unit),
            drawing: plot.drawing(
                plot.shades(of: margins) + [
                    Element("path", ["class": "area", "d": line.filled]),
                    Element("path", ["class": "line", "d": line.path]),
                ] + plot.names(of: margins) + Self.peak(peak, in: plot),
                description: "\(title) over the run: \(said)."
            )
        )
    }

    private static func peak(_ peak: Corner, in plot: Plot) -> [Element] {
        let x = plot.x(peak.at)
        let isRight = x > Plot.width * 0.7
        return [
            Element("circle", ["class": "peak", "cx": x.coordinate, "cy": plot.y(peak.value).coordinate, "r": "3.5"]),
            Element(
                "text",
                [
                    "class": "label", "x": (x + (isRight ? -7 : 7)).coordinate,
                    "y": (plot.y(peak.value) - 5).coordinate, "text-anchor": isRight ? "end" : "start",
                ],
                text: Notation.count(Int(peak.value))
            ),
        ]
    }

    private static func table(_ points: [Series.Point], _ unit: String) -> Table {
        let rows = Sample.evenly(points, largestTable)
        return Table(
            [.number("since the run began"), .number(unit)],
            rows.map { [.number(Notation.instant($0.at)), .number(Notation.count(Int($0.value)))] },
            remark: rows.count == points.count ? "" : "\(rows.count) of \(Notation.count(points.count)) points."
        )
    }
}
