import Analysis

/// How many visits reached each step on the way from the first page to a chat.
struct FunnelBars {
    let chart: Chart

    private static let rowHeight = 36.0

    /// - Parameter steps: in order; not empty.
    init(_ steps: [VisitFigures.FunnelStep]) {
        let first = steps.first?.count ?? 0
        chart = Chart(
            title: "From visit to chat",
            units: "visits that reached each step, and their share of the first; n = \(Notation.count(first))",
            table: Table(
                ["step", .number("visits"), .number("of all"), .number("of the step before")],
                zip(steps, steps.prefix(1) + steps).map { step, before in
                    [
                        .text(step.name), .count(step.count), .number(Self.share(step.count, of: first)),
                        .number(Self.share(step.count, of: before.count)),
                    ]
                }
            ),
            drawing: Self.drawing(steps, first: first)
        )
    }

    private static func share(_ count: Int, of whole: Int) -> String {
        Notation.share(whole == 0 ? nil : Double(count) / Double(whole))
    }

    private static func drawing(_ steps: [VisitFigures.FunnelStep], first: Int) -> Element {
        let spoken = steps.map { "\($0.name) \(Notation.count($0.count))" }.joined(separator: ", ")
        return Element(
            "svg",
            [
                "viewBox": "0 0 \(Plot.width.coordinate) \((Double(steps.count) * rowHeight + 4).coordinate)",
                "role": "img", "aria-label": "Visits by the step they reached: \(spoken).", "class": "plot funnel",
            ],
            steps.enumerated().map { row($1, at: Double($0) * rowHeight, first: first) }
        )
    }

    private static func row(_ step: VisitFigures.FunnelStep, at top: Double, first: Int) -> Element {
        let length = first == 0 ? 0 : min(Double(step.count) / Double(first), 1) * (Plot.width - 2)
        return Element(
            "g",
            [:],
            [
                text(step.name, at: 1, top + 14, anchor: "start"),
                text(
                    "\(Notation.count(step.count)) · \(share(step.count, of: first))",
                    at: Plot.width - 1,
                    top + 14,
                    anchor: "end"
                ),
                bar("rail", top, length: Plot.width - 2),
                bar("bar", top, length: max(length, step.count == 0 ? 0 : 2)),
            ]
        )
    }

    private static func text(_ text: String, at x: Double, _ y: Double, anchor: String) -> Element {
        Element(
            "text",
            ["class": "label", "x": x.coordinate, "y": y.coordinate, "text-anchor": anchor],
            text: text
        )
    }

    private static func bar(_ style: String, _ top: Double, length: Double) -> Element {
        Element(
            "rect",
            [
                "class": style, "x": "1", "y": (top + 20).coordinate, "width": length.coordinate, "height": "9",
                "rx": "2",
            ]
        )
    }
}
