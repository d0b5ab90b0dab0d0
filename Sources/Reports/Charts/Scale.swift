/// Maps a figure's range onto a range of the drawing.
struct Scale {
    let domain: ClosedRange<Double>
    /// Where the domain's ends come to lie; `end` may be the smaller, as it is for a y axis.
    let start: Double
    let end: Double

    func callAsFunction(_ value: Double) -> Double {
        let length = domain.upperBound - domain.lowerBound
        guard length > 0 else { return start }
        return start + (value - domain.lowerBound) / length * (end - start)
    }
}

/// Ticks that people can read: their distance is 1, 2 or 5 times a power of ten.
enum Ticks {
    /// The distance of about `count` ticks over a range of that length.
    static func step(over length: Double, about count: Int, atLeast smallest: Double = 0) -> Double {
        let rough = max(length / Double(max(count, 1)), smallest, .leastNormalMagnitude)
        let power = tenTo(rough)
        let factor = [1.0, 2, 5].first { $0 * power >= rough * 0.999 } ?? 10
        return factor * power
    }

    /// The multiples of a step from the last one below the range to the first one above it.
    static func around(_ range: ClosedRange<Double>, step: Double) -> [Double] {
        let first = (range.lowerBound / step + 1e-9).rounded(.down)
        let last = max((range.upperBound / step - 1e-9).rounded(.up), first + 1)
        return stride(from: first, through: last, by: 1).map { $0 * step }
    }

    /// The largest power of ten that is not above the number.
    private static func tenTo(_ number: Double) -> Double {
        var power = 1.0
        while power > number { power /= 10 }
        while power * 10 <= number { power *= 10 }
        return power
    }
}
