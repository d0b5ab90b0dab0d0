import Analysis

extension Plot {
    /// The stretches that are not judged, behind all marks: shaded, and bordered where the judged time begins or ends.
    func shades(of margins: Margins) -> [Element] {
        margins.stretches.filter(isShown).flatMap { stretch in
            let (left, right) = ends(of: stretch)
            let border = stretch.range.lowerBound > xAxis.domain.lowerBound ? left : right
            return [
                Element(
                    "rect",
                    [
                        "class": "margin", "x": left.coordinate, "y": y.end.coordinate,
                        "width": (right - left).coordinate, "height": (y.start - y.end).coordinate,
                    ],
                    [Element("title", text: "\(stretch.name): played and not judged")]
                ),
                Element(
                    "line",
                    [
                        "class": "margin", "x1": border.coordinate, "x2": border.coordinate, "y1": y.end.coordinate,
                        "y2": y.start.coordinate,
                    ]
                ),
            ]
        }
    }

    /// Their names, before all marks.
    func names(of margins: Margins) -> [Element] {
        margins.stretches.filter(isShown).map { stretch in
            let (left, right) = ends(of: stretch)
            let isRight = left > Self.width * 0.72
            return Element(
                "text",
                [
                    "class": "label margin", "x": (isRight ? right - 4 : left + 4).coordinate,
                    "y": (y.end + 12).coordinate, "text-anchor": isRight ? "end" : "start",
                ],
                text: stretch.name
            )
        }
    }

    private func isShown(_ stretch: Margins.Stretch) -> Bool {
        stretch.range.lowerBound < xAxis.domain.upperBound
    }

    private func ends(of stretch: Margins.Stretch) -> (left: Double, right: Double) {
        let from = max(stretch.range.lowerBound, xAxis.domain.lowerBound)
        return (x(from), x(max(from, min(stretch.range.upperBound, xAxis.domain.upperBound))))
    }
}
