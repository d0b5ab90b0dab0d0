import Analysis

/// A duration that the generator may spend, over the run, against the budget beyond which it is not trusted.
struct BudgetLine {
    let chart: Chart

    /// - Parameters:
    ///   - figure: what the axis shows.
    ///   - points: the figure from each instant on, seconds, in the order of time; not empty.
    ///   - budget: seconds.
    ///   - meaning: what the budget is of, such as `p95`.
    ///   - end: how long the run took, seconds.
    init(_ title: String, of figure: String, _ points: [Series.Point], budget: Double, meaning: String, end: Double) {
        let corners = points.map { Corner(at: $0.at, value: $0.value) }
        let peak = points.map(\.value).max() ?? 0
        let end = max(end, points.last?.at ?? 0, 0.001)
        let plot = Plot(
            x: .seconds("since the run began", over: 0...end),
            y: .seconds(figure, over: 0...max(peak, budget) * 1.1),
            height: 170
        )
        let said = "at most \(Notation.seconds(peak)); the budget is \(Notation.seconds(budget)) \(meaning)"
        chart = Chart(
            title: title,
            units: said,
            table: Self.table(points),
            drawing: plot.drawing(
                [Element("path", ["class": "line", "d": StepLine(corners, in: plot, until: end).path])]
                    + plot.horizontalLine(at: budget, "budget \(Notation.seconds(budget))", named: "tolerance"),
                description: "\(title) over the run: \(said)."
            )
        )
    }

    private static func table(_ points: [Series.Point]) -> Table {
        let rows = Sample.evenly(points, LevelLine.largestTable)
        return Table(
            [.number("since the run began"), .number("seconds")],
            rows.map { [.number(Notation.instant($0.at)), .seconds($0.value)] },
            remark: rows.count == points.count ? "" : "\(rows.count) of \(Notation.count(points.count)) points."
        )
    }
}
