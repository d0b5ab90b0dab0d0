import Analysis

/// A finding's moments on one lane for each who acted, with the violation marked. Numbers refer to the list below it.
struct SwimLanes {
    private static let width = 960.0
    private static let laneHeight = 38.0
    private static let top = 26.0
    /// Numbers closer than this would run into each other.
    private static let roomForNumber = 18.0

    private let moments: [Finding.Moment]
    private let lanes: [Finding.Lane]
    private let axis: Axis
    private let x: Scale

    /// - Parameter moments: in the order of time.
    init(_ moments: [Finding.Moment]) {
        self.moments = moments
        let used = Set(moments.map(\.lane))
        lanes = Finding.Lane.allCases.filter(used.contains)
        let first = moments.map(\.at).min() ?? 0
        let last = max(moments.map(\.at).max() ?? 0, first + 0.01)
        axis = Axis.seconds("since the run began", over: first...last)
        x = Scale(domain: first...last, start: 104, end: Self.width - 24)
    }

    /// The drawing as SVG text.
    var drawing: String {
        Element(
            "svg",
            [
                "viewBox": "0 0 \(Self.width.coordinate) \((bottom + 42).coordinate)", "role": "img",
                "aria-label": description, "class": "plot lanes",
            ],
            lanes.flatMap(rail) + ticks + violations + marks
        ).markup
    }

    private var bottom: Double { Self.top + Double(lanes.count) * Self.laneHeight }

    private var description: String {
        let violation =
            moments.first(where: \.isViolation)
            .map { " The rule breaks at \(Notation.instant($0.at))." } ?? ""
        return "Timeline of \(Notation.count(moments.count, "moment")) on the lanes of "
            + lanes.map(\.rawValue).joined(separator: ", ") + ".\(violation) The list below says the same in words."
    }

    private func height(of lane: Finding.Lane) -> Double {
        Self.top + (Double(lanes.firstIndex(of: lane) ?? 0) + 0.5) * Self.laneHeight
    }

    private func rail(_ lane: Finding.Lane) -> [Element] {
        let y = height(of: lane)
        return [
            Element("text", ["class": "lane", "x": "4", "y": (y + 4).coordinate], text: lane.rawValue),
            Element(
                "line",
                [
                    "class": "rail", "x1": x.start.coordinate, "x2": x.end.coordinate, "y1": y.coordinate,
                    "y2": y.coordinate,
                ]
            ),
        ]
    }

    private var ticks: [Element] {
        [
            Element(
                "g",
                ["class": "axis"],
                axis.ticks.map { tick in
                    Element(
                        "text",
                        ["x": x(tick.at).coordinate, "y": (bottom + 14).coordinate, "text-anchor": "middle"],
                        text: tick.label
                    )
                } + [
                    Element(
                        "text",
                        ["x": x.end.coordinate, "y": (bottom + 34).coordinate, "text-anchor": "end"],
                        text: axis.title
                    )
                ]
            )
        ]
    }

    private var violations: [Element] {
        moments.filter(\.isViolation).flatMap { moment in
            let place = x(moment.at)
            return [
                Element(
                    "line",
                    [
                        "class": "violation", "x1": place.coordinate, "x2": place.coordinate, "y1": "18",
                        "y2": bottom.coordinate,
                    ]
                ),
                Element(
                    "text",
                    [
                        "class": "violation", "x": place.coordinate, "y": "12",
                        "text-anchor": place > Self.width / 2 ? "end" : "start",
                    ],
                    text: "◆ violation"
                ),
            ]
        }
    }

    /// The dots, each with its number where there is room for it.
    private var marks: [Element] {
        var lastNumber: [Finding.Lane: Double] = [:]
        return moments.enumerated().flatMap { index, moment in
            let place = x(moment.at)
            let hasRoom = moment.isViolation || place - (lastNumber[moment.lane] ?? -.infinity) >= Self.roomForNumber
            if hasRoom { lastNumber[moment.lane] = place }
            return mark(moment, at: place, number: hasRoom ? index + 1 : nil)
        }
    }

    private func mark(_ moment: Finding.Moment, at place: Double, number: Int?) -> [Element] {
        let y = height(of: moment.lane)
        let hover = Element("title", text: "\(Notation.instant(moment.at)): \(moment.sentence)")
        let dot =
            moment.isViolation
            ? Element(
                "path",
                ["class": "violation", "d": "M\(place.coordinate) \((y - 7).coordinate)l7 7l-7 7l-7 -7z"],
                [hover]
            )
            : Element("circle", ["class": "moment", "cx": place.coordinate, "cy": y.coordinate, "r": "4.5"], [hover])
        guard let number else { return [dot] }
        let label =
            ["class": "ordinal", "x": place.coordinate, "y": (y - 9).coordinate, "text-anchor": "middle"]
            as KeyValuePairs
        return [dot, Element("text", label, text: String(number))]
    }
}
