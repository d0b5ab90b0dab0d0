import Analysis

/// A small bar for a table cell: dark to the median, lighter to p99, on a scale that the table's rows share.
enum LatencyBar {
    private static let width = 130.0

    /// - Parameter longest: seconds at the bar's right end.
    static func drawing(_ latency: DurationSummary, longest: Double) -> Element {
        let scale = Scale(domain: 0...max(longest, 1e-6), start: 0, end: width)
        let tail = latency.p99 ?? latency.max ?? 0
        return Element(
            "svg",
            ["viewBox": "0 0 \(width.coordinate) 12", "class": "spark", "aria-hidden": "true"],
            [
                Element("rect", ["class": "rail", "y": "5", "width": width.coordinate, "height": "2"]),
                Element("rect", ["class": "tail", "y": "2", "width": scale(tail).coordinate, "height": "8"]),
                Element(
                    "rect",
                    ["class": "bar", "y": "2", "width": scale(latency.p50 ?? 0).coordinate, "height": "8"]
                ),
            ]
        )
    }
}
