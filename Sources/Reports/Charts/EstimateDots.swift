import Analysis

/// Announced against realised wait: a dot a visitor, and the diagonal on which the service was right.
struct EstimateDots {
    let chart: Chart

    /// - Parameter estimates: not empty.
    init(_ estimates: [QueueFigures.Estimate]) {
        let drawn = Sample.evenly(estimates, Sample.largest)
        let longest = estimates.flatMap { [$0.announced, $0.realised] }.max() ?? 0
        let end = max(longest * 1.04, 0.001)
        let plot = Plot(
            x: .seconds("announced wait", over: 0...end),
            y: .seconds("realised wait", over: 0...end),
            height: 300
        )
        let marks =
            Self.diagonal(in: plot, end: end)
            + drawn.map { point in
                Marker.circle.element(
                    at: plot.x(max(point.announced, 0)),
                    plot.y(max(point.realised, 0)),
                    saying: "announced \(Notation.seconds(point.announced)), waited \(Notation.seconds(point.realised))"
                )
            }
        chart = Chart(
            title: "Announced against realised wait",
            units: Self.units(drawn: drawn.count, all: estimates.count),
            table: Self.table(estimates),
            drawing: plot.drawing(marks, description: Self.description(estimates))
        )
    }

    private static func diagonal(in plot: Plot, end: Double) -> [Element] {
        [
            Element(
                "line",
                [
                    "class": "due", "x1": plot.x(0).coordinate, "y1": plot.y(0).coordinate,
                    "x2": plot.x(end).coordinate, "y2": plot.y(end).coordinate,
                ]
            ),
            Element(
                "text",
                [
                    "class": "label", "x": (plot.x(end) - 34).coordinate, "y": (plot.y(end) + 10).coordinate,
                    "text-anchor": "end",
                ],
                text: "as announced"
            ),
            Element(
                "text",
                [
                    "class": "label", "x": (plot.x(end) - 4).coordinate, "y": (plot.y(0) - 8).coordinate,
                    "text-anchor": "end",
                ],
                text: "below: answered sooner"
            ),
        ]
    }

    private static func units(drawn: Int, all: Int) -> String {
        let who = "answered visitors, by the first wait that each was told"
        return drawn == all
            ? "one dot each of n = \(Notation.count(all)) \(who)"
            : "a sample of \(Notation.count(drawn)) of n = \(Notation.count(all)) \(who)"
    }

    private static func table(_ estimates: [QueueFigures.Estimate]) -> Table {
        .statistics(
            of: [
                ("announced", summary(estimates.map(\.announced))),
                ("realised", summary(estimates.map(\.realised))),
                ("announced minus realised", summary(estimates.map { $0.announced - $0.realised })),
            ],
            remark: "Every answered visitor counts who was told a wait, drawn or not."
        )
    }

    private static func summary(_ sample: [Double]) -> DurationSummary { DurationSummary(exact: sample) }

    private static func description(_ estimates: [QueueFigures.Estimate]) -> String {
        let sooner = estimates.count { $0.realised < $0.announced }
        return "Announced against realised wait of \(Notation.count(estimates.count, "answered visitor")): "
            + "\(Notation.count(sooner)) were answered sooner than announced."
    }
}
