/// Ranges on one axis, a row each with its name above: how far a figure spreads, of one group beside the others.
struct RangeRows {
    let axis: Axis
    let rows: [Row]
    /// Vertical lines through all rows, each with its meaning above.
    let lines: [Line]

    struct Row {
        let name: String
        /// What stands at the row's right end, such as `p99 9.8 ms`.
        let said: String
        let ranges: [Range]
    }

    /// One bar, and a mark on it.
    struct Range {
        /// The page's style class of the bar.
        let style: String
        let from: Double
        let to: Double
        let mark: Double
        /// What it says when the pointer rests on it.
        let hover: String
    }

    struct Line {
        let at: Double
        let name: String
        let style: String
    }

    private static let barHeight = 11.0
    private static let nameHeight = 19.0
    private static let gap = 9.0

    /// The whole drawing, read out as `description` where it can't be seen.
    func drawing(description: String) -> Element {
        Element(
            "svg",
            [
                "viewBox": "0 0 \(Plot.width.coordinate) \((bottom + 40).coordinate)", "role": "img",
                "aria-label": description, "class": "plot rows",
            ],
            rails + lines.flatMap(drawn) + zip(rows, tops).flatMap(drawn) + ticks
        )
    }

    private var x: Scale { Scale(domain: axis.domain, start: 8, end: Plot.width - 18) }
    private var top: Double { lines.isEmpty ? 4 : 20 }
    private var bottom: Double { zip(rows, tops).map { $1 + Self.height(of: $0) }.last ?? top }

    private static func height(of row: Row) -> Double {
        nameHeight + Double(row.ranges.count) * barHeight + gap
    }

    private var tops: [Double] {
        rows.reduce(into: [top]) { tops, row in tops.append((tops.last ?? 0) + Self.height(of: row)) }.dropLast()
    }

    private func drawn(_ row: Row, _ top: Double) -> [Element] {
        let names = [
            Self.text(row.name, at: x.start, top + 14, anchor: "start", style: "label"),
            Self.text(row.said, at: x.end, top + 14, anchor: "end", style: "label"),
        ]
        return names
            + row.ranges.enumerated().flatMap { index, range in
                drawn(range, at: top + Self.nameHeight + Double(index) * Self.barHeight)
            }
    }

    private func drawn(_ range: Range, at top: Double) -> [Element] {
        let (left, right) = (x(within(range.from)), x(within(range.to)))
        return [
            Element(
                "rect",
                [
                    "class": range.style, "x": left.coordinate, "y": top.coordinate,
                    "width": max(right - left, 1.5).coordinate, "height": (Self.barHeight - 3).coordinate, "rx": "2",
                ],
                [Element("title", text: range.hover)]
            ),
            Element(
                "line",
                [
                    "class": "median", "x1": x(within(range.mark)).coordinate, "x2": x(within(range.mark)).coordinate,
                    "y1": (top - 1).coordinate, "y2": (top + Self.barHeight - 2).coordinate,
                ]
            ),
        ]
    }

    private func within(_ value: Double) -> Double {
        min(max(value, axis.domain.lowerBound), axis.domain.upperBound)
    }

    private func drawn(_ line: Line) -> [Element] {
        let place = x(line.at)
        let isRight = place > Plot.width * 0.62
        return [
            Element(
                "line",
                [
                    "class": line.style, "x1": place.coordinate, "x2": place.coordinate, "y1": top.coordinate,
                    "y2": bottom.coordinate,
                ]
            ),
            Self.text(
                line.name,
                at: place + (isRight ? 2 : -2),
                top - 6,
                anchor: isRight ? "end" : "start",
                style: "label"
            ),
        ]
    }

    private var rails: [Element] {
        [
            Element(
                "g",
                ["class": "grid"],
                axis.ticks.map { tick in
                    let place = x(tick.at).coordinate
                    return Element(
                        "line",
                        ["x1": place, "x2": place, "y1": top.coordinate, "y2": bottom.coordinate]
                    )
                }
            )
        ]
    }

    private var ticks: [Element] {
        [
            Element(
                "g",
                ["class": "axis", "aria-hidden": "true"],
                axis.ticks.map { Self.text($0.label, at: x($0.at), bottom + 14, anchor: "middle") }
                    + [Self.text(axis.title, at: x.end, bottom + 33, anchor: "end")]
            )
        ]
    }

    private static func text(
        _ text: String,
        at x: Double,
        _ y: Double,
        anchor: String,
        style: String = "tick"
    ) -> Element {
        Element(
            "text",
            ["class": style, "x": x.coordinate, "y": y.coordinate, "text-anchor": anchor],
            text: text
        )
    }
}
