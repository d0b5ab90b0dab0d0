import Analysis

/// Dwell's agents at each instant of the run: signed in, and of these those with at least one chat.
struct AgentLines {
    let chart: Chart

    /// - Parameters:
    ///   - signedIn: at each change; not empty.
    ///   - busy: at each change.
    ///   - end: how long the run took, seconds.
    init(signedIn: [Series.Point], busy: [Series.Point], end: Double, margins: Margins) {
        let most = signedIn.map(\.value).max() ?? 0
        let busiest = busy.map(\.value).max() ?? 0
        let end = max(end, signedIn.last?.at ?? 0, busy.last?.at ?? 0, 0.001)
        let plot = Plot(
            x: .seconds("since the run began", over: 0...end),
            y: .counts("agents", upTo: Int(max(most, busiest).rounded(.up)), about: 3),
            height: 170
        )
        let working = Self.line(busy, in: plot, until: end)
        let said = "at most \(Notation.count(Int(most))) signed in, \(Notation.count(Int(busiest))) busy"
        chart = Chart(
            title: "Agents signed in and busy",
            units: "agents at each instant; \(said)",
            legend: [
                Chart.Key(sample: Self.sample("staffed"), label: "signed in"),
                Chart.Key(sample: Self.sample("line"), label: "busy: with at least one chat"),
            ],
            table: Self.table(signedIn, busy),
            drawing: plot.drawing(
                plot.shades(of: margins) + [
                    Element("path", ["class": "area", "d": working.filled]),
                    Element("path", ["class": "line", "d": working.path], [Element("title", text: "busy")]),
                    Element(
                        "path",
                        ["class": "staffed", "d": Self.line(signedIn, in: plot, until: end).path],
                        [Element("title", text: "signed in")]
                    ),
                ] + plot.names(of: margins),
                description: "Agents over the run: \(said)."
            )
        )
    }

    private static func line(_ points: [Series.Point], in plot: Plot, until end: Double) -> StepLine {
        StepLine(points.map { Corner(at: $0.at, value: $0.value) }, in: plot, until: end)
    }

    private static func sample(_ style: String) -> String {
        Element(
            "svg",
            ["viewBox": "0 0 12 12", "class": "sample", "aria-hidden": "true"],
            [Element("path", ["class": style, "d": "M0 6H12"])]
        ).markup
    }

    /// Both figures at each change of either, and at most so many rows of them.
    private static func table(_ signedIn: [Series.Point], _ busy: [Series.Point]) -> Table {
        let instants = Set((signedIn + busy).map(\.at)).sorted()
        let rows = Sample.evenly(instants, LevelLine.largestTable)
        return Table(
            [.number("since the run began"), .number("signed in"), .number("busy")],
            rows.map { at in
                [.number(Notation.instant(at)), .count(level(of: signedIn, at: at)), .count(level(of: busy, at: at))]
            },
            remark: rows.count == instants.count ? "" : "\(rows.count) of \(Notation.count(instants.count)) points."
        )
    }

    private static func level(of points: [Series.Point], at instant: Double) -> Int {
        Int(points.last { $0.at <= instant }?.value ?? 0)
    }
}
