/// The shape of a dot: kinds of visitor differ by shape as well as by colour.
enum Marker: Int, CaseIterable {
    case circle
    case square
    case triangle
    case diamond
    case cross
    case bar

    /// The kind's own marker; after the sixth kind they begin anew.
    init(ordinal: Int) {
        self = Self.allCases[ordinal % Self.allCases.count]
    }

    /// The marker around a point, with what it says when the pointer rests on it.
    func element(at x: Double, _ y: Double, saying title: String? = nil) -> Element {
        var element = shape(x, y)
        element.attributes.append((name: "class", value: "kind\(rawValue)"))
        if let title { element.children = [Element("title", text: title)] }
        return element
    }

    /// The marker alone, for a legend.
    var sample: String {
        Element("svg", ["viewBox": "0 0 12 12", "class": "sample", "aria-hidden": "true"], [element(at: 6, 6)]).markup
    }

    private func shape(_ x: Double, _ y: Double) -> Element {
        switch self {
        case .circle: Element("circle", ["cx": x.coordinate, "cy": y.coordinate, "r": "3.2"])
        case .square: path("M\((x - 3).coordinate) \((y - 3).coordinate)h6v6h-6z")
        case .triangle: path("M\(x.coordinate) \((y - 4).coordinate)l4 7h-8z")
        case .diamond: path("M\(x.coordinate) \((y - 4.4).coordinate)l4.4 4.4l-4.4 4.4l-4.4 -4.4z")
        case .cross: path("M\((x - 3.5).coordinate) \((y - 3.5).coordinate)l7 7m0 -7l-7 7")
        case .bar: path("M\((x - 4).coordinate) \((y - 1.4).coordinate)h8v2.8h-8z")
        }
    }

    private func path(_ line: String) -> Element { Element("path", ["d": line]) }
}
