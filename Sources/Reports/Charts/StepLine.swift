/// Where a step line changes its level.
struct Corner {
    let at: Double
    let value: Double
}

/// A line that keeps its level until the next corner, as SVG path text.
struct StepLine {
    private let corners: [Corner]
    private let plot: Plot
    private let end: Double

    /// - Parameter end: where the line ends, in the x axis' figures.
    init(_ corners: [Corner], in plot: Plot, until end: Double) {
        (self.corners, self.plot, self.end) = (corners, plot, end)
    }

    /// From the first corner to the end.
    var path: String {
        guard let first = corners.first else { return "" }
        let steps = corners.dropFirst().map { "H\(x($0))V\(y($0))" }
        return "M\(x(first)) \(y(first))" + steps.joined() + "H\(plot.x(end).coordinate)"
    }

    /// The same way back, going on from wherever the pen is at the end.
    var backwards: String {
        corners.reversed().map { "V\(y($0))H\(x($0))" }.joined()
    }

    /// The area between the line and the x axis.
    var filled: String {
        guard let first = corners.first else { return "" }
        return path + "V\(plot.y.start.coordinate)H\(x(first))Z"
    }

    private func x(_ corner: Corner) -> String { plot.x(corner.at).coordinate }
    private func y(_ corner: Corner) -> String { plot.y(corner.value).coordinate }
}
