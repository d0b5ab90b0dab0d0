import Analysis

/// Who is still there after t: the Kaplan-Meier estimate as a step line in its 95 % band.
struct WaitCurve {
    let chart: Chart

    /// What the curve is of.
    enum Subject {
        /// An answer ends it.
        case waiting
        /// The visitor's own leave ends it.
        case patience

        fileprivate var title: String { self == .waiting ? "Who is still waiting" : "Who would still wait" }
        fileprivate var state: String { self == .waiting ? "still waiting" : "still patient" }
        fileprivate var end: String { self == .waiting ? "answered" : "gone" }
    }

    private static let largestTable = 40
    /// More steps than this are finer than a drawing shows.
    private static let largestDrawing = 1_000

    /// - Parameters:
    ///   - points: the curve's steps in the order of time; not empty.
    ///   - entered: queue entries, the sample size.
    init(_ points: [QueueFigures.CurvePoint], of subject: Subject = .waiting, entered: Int) {
        let end = max((points.last?.at ?? 0) * 1.04, 0.001)
        let plot = Plot(
            x: .seconds("since queue entry", over: 0...end),
            y: .shares("share of visitors \(subject.state)")
        )
        let drawn =
            points.count > Self.largestDrawing
            ? Sample.evenly(points, Self.largestDrawing) + points.suffix(1) : points
        let median = points.first { $0.share <= 0.5 }
        chart = Chart(
            title: subject.title,
            units: "Kaplan-Meier estimate with its 95 % interval (Greenwood); n = \(Notation.count(entered))",
            table: Self.table(points, subject),
            drawing: plot.drawing(
                [
                    Element("path", ["class": "band", "d": Self.band(drawn, in: plot, until: end)]),
                    Element("path", ["class": "line", "d": Self.line(drawn, \.share, in: plot, until: end).path]),
                ] + (median.map { Self.median($0, in: plot, subject) } ?? []),
                description: Self.description(points, median: median, entered: entered, subject)
            )
        )
    }

    /// One of the curve's bounds; everybody waits at first.
    private static func line(
        _ points: [QueueFigures.CurvePoint],
        _ share: KeyPath<QueueFigures.CurvePoint, Double>,
        in plot: Plot,
        until end: Double
    ) -> StepLine {
        StepLine(
            [Corner(at: 0, value: 1)] + points.map { Corner(at: $0.at, value: $0[keyPath: share]) },
            in: plot,
            until: end
        )
    }

    private static func band(_ points: [QueueFigures.CurvePoint], in plot: Plot, until end: Double) -> String {
        let low = line(points, \.low, in: plot, until: end)
        return line(points, \.high, in: plot, until: end).path + low.backwards + "Z"
    }

    private static func median(_ point: QueueFigures.CurvePoint, in plot: Plot, _ subject: Subject) -> [Element] {
        let x = plot.x(point.at)
        // The curve falls: right of the dot it is below the label, and left of it above.
        let isRight = x > Plot.width * 0.55
        return [
            Element("circle", ["class": "peak", "cx": x.coordinate, "cy": plot.y(0.5).coordinate, "r": "3.5"]),
            Element(
                "text",
                [
                    "class": "label", "x": (x + (isRight ? -8 : 8)).coordinate,
                    "y": (plot.y(0.5) + (isRight ? 16 : -6)).coordinate, "text-anchor": isRight ? "end" : "start",
                ],
                text: "half \(subject.end) within \(Notation.seconds(point.at))"
            ),
        ]
    }

    private static func description(
        _ steps: [QueueFigures.CurvePoint],
        median: QueueFigures.CurvePoint?,
        entered: Int,
        _ subject: Subject
    ) -> String {
        let half =
            median.map { "half are \(subject.end) within \(Notation.seconds($0.at))" }
            ?? "more than half are \(subject.state) at the curve's end"
        return "Share of \(Notation.count(entered, "visitor")) \(subject.state) by time since queue entry: \(half); at "
            + "\(Notation.seconds(steps.last?.at)), \(Notation.share(steps.last?.share)) are."
    }

    private static func table(_ steps: [QueueFigures.CurvePoint], _ subject: Subject) -> Table {
        let rows = Sample.evenly(steps, largestTable)
        return Table(
            [.number("waited"), .number(subject.state), .number("95 % from"), .number("to")],
            rows.map { step in
                [.seconds(step.at)] + [step.share, step.low, step.high].map { .number(Notation.share($0)) }
            },
            remark: rows.count == steps.count ? "" : "\(rows.count) of \(Notation.count(steps.count)) steps."
        )
    }
}
