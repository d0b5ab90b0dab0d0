import Analysis

/// The dots that are drawn when there are more than a page can bear.
enum Sample {
    /// The most dots that one chart draws.
    static let largest = 2000

    /// Every point outside the tolerance, if these leave room, and the rest at even intervals, in the order of time.
    static func of(_ points: [Series.LatenessPoint], tolerance: Double) -> [Series.LatenessPoint] {
        guard points.count > largest else { return points }
        let outside = points.filter { isOutside($0, tolerance) }
        guard outside.count <= largest / 2 else { return evenly(points, largest) }
        let inside = points.filter { !isOutside($0, tolerance) }
        return (outside + evenly(inside, largest - outside.count)).sorted { $0.due < $1.due }
    }

    /// At most `count` of the elements in their order, one of each of so many equal intervals, the first of all among
    /// them. Which one of its interval goes by the golden ratio: a fixed one could meet a rhythm in the elements.
    static func evenly<Element>(_ elements: [Element], _ count: Int) -> [Element] {
        guard elements.count > count else { return elements }
        let width = Double(elements.count) / Double(count)
        return (0..<count).map { interval in
            let place = (Double(interval) * 0.618_033_988_749_895).truncatingRemainder(dividingBy: 1)
            return elements[min(Int((Double(interval) + place) * width), elements.count - 1)]
        }
    }

    private static func isOutside(_ point: Series.LatenessPoint, _ tolerance: Double) -> Bool {
        point.lateness < 0 || point.lateness > tolerance
    }
}
