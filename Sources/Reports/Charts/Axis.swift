import Analysis

/// An axis: its title with the unit, the range it covers, and its ticks.
struct Axis {
    let title: String
    let domain: ClosedRange<Double>
    let ticks: [Tick]

    struct Tick {
        let at: Double
        let label: String
    }

    /// Exactly this range of seconds, labelled in the unit that suits the longest of them.
    static func seconds(_ title: String, over range: ClosedRange<Double>) -> Axis {
        let unit = TimeUnit(for: max(abs(range.lowerBound), abs(range.upperBound)))
        let step = Ticks.step(over: (range.upperBound - range.lowerBound) / unit.seconds, about: 5)
        let values = Ticks.around(range.lowerBound / unit.seconds...range.upperBound / unit.seconds, step: step)
        let digits = step < 1 ? (step < 0.1 ? 2 : 1) : 0
        let ticks = values.map { Tick(at: $0 * unit.seconds, label: Notation.signed($0, digits: digits)) }
        return Axis(
            title: "\(title) (\(unit.name))",
            domain: range,
            ticks: ticks.filter { range.contains($0.at) }
        )
    }

    /// Whole numbers from zero.
    static func counts(_ title: String, upTo largest: Int, about count: Int = 4) -> Axis {
        let step = Ticks.step(over: Double(max(largest, 1)), about: count, atLeast: 1)
        return Axis(title, fromFirstToLast: Ticks.around(0...Double(max(largest, 1)), step: step)) {
            Notation.count(Int($0))
        }
    }

    /// Shares from nothing to all.
    static func shares(_ title: String) -> Axis {
        Axis(title, fromFirstToLast: [0, 0.25, 0.5, 0.75, 1], label: Notation.share)
    }

    private init(title: String, domain: ClosedRange<Double>, ticks: [Tick]) {
        (self.title, self.domain, self.ticks) = (title, domain, ticks)
    }

    /// The ticks reach from one end to the other.
    private init(_ title: String, fromFirstToLast values: [Double], label: (Double) -> String) {
        self.init(
            title: title,
            domain: (values.first ?? 0)...(values.last ?? 1),
            ticks: values.map { Tick(at: $0, label: label($0)) }
        )
    }
}

/// The unit that an axis of durations is labelled in.
private struct TimeUnit {
    let name: String
    let seconds: Double

    init(for longest: Double) {
        (name, seconds) =
            switch longest {
            case ..<1: ("ms", 0.001)
            case ...180: ("s", 1)
            case ...10_800: ("min", 60)
            default: ("h", 3600)
            }
    }
}
