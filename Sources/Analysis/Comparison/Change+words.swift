extension Change {
    /// The difference for people: `+13 %`, `+1.2 pts` (percentage points), `+400 ms`; percent where the baseline is a
    /// duration and not 0.
    public var differenceText: String { difference.map { text($0) } ?? Notation.nothing }

    /// Its interval: `+9.1…+17.2 %`.
    public var intervalText: String {
        guard let interval else { return "" }
        let (low, high) = (text(interval.low), text(interval.high))
        guard let unit = [" %", " pts"].first(where: { low.hasSuffix($0) && high.hasSuffix($0) }) else {
            return low == high ? low : "\(low)…\(high)"
        }
        return low == high ? low : "\(low.dropLast(unit.count))…\(high)"
    }

    /// What is concluded, in words; what would decide it, where nothing is.
    public var sentence: String {
        switch outcome {
        case .same: "the same in every run"
        case .better: "better"
        case .noWorse: "not worse by more than \(mattersText)"
        case .worse: "worse, by more than \(mattersText)"
        case .tooFewRuns(let more?): "undecided: about \(Notation.count(more, "more run")) a side would tell"
        case .tooFewRuns(nil): "undecided: too near \(mattersText), which is what matters, for runs to tell"
        case .noSpread: "undecided: one run a side does not tell what chance does"
        case .nothingSeen: "undecided: the candidate had nothing to see"
        case .untrusted: "undecided: a generator could not keep up, so the time may be its own"
        case .told: "neither better nor worse: told only"
        }
    }

    /// The smallest difference that matters.
    public var mattersText: String {
        let signed = text(matters)
        return signed.hasPrefix("+") ? String(signed.dropFirst()) : signed
    }

    /// A figure of either side.
    public func figure(_ value: Double?) -> String {
        metric.unit == .duration ? Notation.seconds(value) : Notation.share(value)
    }

    /// A difference in the metric's unit.
    private func text(_ difference: Double) -> String {
        let sign = difference > 0 ? "+" : ""
        guard metric.unit == .duration else {
            return sign + Notation.signed(difference * 100, digits: 1) + " pts"
        }
        guard let baseline, baseline >= 0.001 else { return sign + Notation.seconds(difference) }
        return sign + Notation.signed(difference / baseline * 100, digits: 1) + " %"
    }
}
