/// A drawing with two axes; marks are placed by it.
struct Plot {
    /// The drawing's size in its own units; the page stretches it to the width there is.
    static let width = 480.0

    let height: Double
    let xAxis: Axis
    let yAxis: Axis
    let x: Scale
    let y: Scale

    init(x xAxis: Axis, y yAxis: Axis, height: Double = 250) {
        self.height = height
        self.xAxis = xAxis
        self.yAxis = yAxis
        x = Scale(domain: xAxis.domain, start: 50, end: Self.width - 18)
        y = Scale(domain: yAxis.domain, start: height - 42, end: 28)
    }

    /// The whole drawing: grid, marks, and axes above them, read out as `description` where it can't be seen.
    func drawing(_ marks: [Element], description: String) -> Element {
        Element(
            "svg",
            [
                "viewBox": "0 0 \(Self.width.coordinate) \(height.coordinate)", "role": "img",
                "aria-label": description, "class": "plot",
            ],
            [grid] + marks + [labels]
        )
    }

    /// A vertical line with its meaning written above it.
    func verticalLine(at value: Double, _ label: String, named style: String) -> [Element] {
        let place = x(value)
        let isRight = place > Self.width * 0.62
        return [
            Element(
                "line",
                [
                    "class": style, "x1": place.coordinate, "x2": place.coordinate, "y1": y.end.coordinate,
                    "y2": y.start.coordinate,
                ]
            ),
            Element(
                "text",
                [
                    "class": "label \(style)", "x": (place + (isRight ? 2 : -2)).coordinate,
                    "y": (y.end - 5).coordinate, "text-anchor": isRight ? "end" : "start",
                ],
                text: label
            ),
        ]
    }

    /// A horizontal line with its meaning written above its right end.
    func horizontalLine(at value: Double, _ label: String, named style: String) -> [Element] {
        let place = y(value)
        return [
            Element(
                "line",
                [
                    "class": style, "x1": x.start.coordinate, "x2": x.end.coordinate, "y1": place.coordinate,
                    "y2": place.coordinate,
                ]
            ),
            Element(
                "text",
                ["class": "label \(style)", "x": x.end.coordinate, "y": (place - 4).coordinate, "text-anchor": "end"],
                text: label
            ),
        ]
    }

    private var grid: Element {
        Element(
            "g",
            ["class": "grid"],
            yAxis.ticks.map { tick in
                let place = y(tick.at).coordinate
                return Element("line", ["x1": x.start.coordinate, "x2": x.end.coordinate, "y1": place, "y2": place])
            }
        )
    }

    private var labels: Element {
        Element(
            "g",
            ["class": "axis", "aria-hidden": "true"],
            xAxis.ticks.map { tick in
                Self.text(tick.label, at: x(tick.at), y.start + 16, anchor: "middle")
            }
                + yAxis.ticks.map { tick in
                    Self.text(tick.label, at: x.start - 6, y(tick.at) + 4, anchor: "end")
                } + [
                    Self.text(xAxis.title, at: x.end, height - 6, anchor: "end"),
                    Self.text(yAxis.title, at: 4, 12, anchor: "start"),
                ]
        )
    }

    private static func text(_ text: String, at x: Double, _ y: Double, anchor: String) -> Element {
        Element("text", ["x": x.coordinate, "y": y.coordinate, "text-anchor": anchor], text: text)
    }
}

extension Double {
    /// As a coordinate: one decimal at most.
    var coordinate: String {
        let rounded = (self * 10).rounded() / 10
        guard rounded.isFinite, abs(rounded) < 1e9 else { return "0" }
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}
