extension YAMLField {
    /// A duration with its unit: `250ms`, `1.5s`, `2min`, `1h`.
    public func duration(in range: ClosedRange<Duration> = .zero ... .longestWritten) -> Duration? {
        guard let duration = quantity(Duration.read) else { return nil }
        guard range.contains(duration) else {
            let least = range.lowerBound < .milliseconds(1) && range.lowerBound > .zero
            expected(
                "a duration \(least ? "above 0 s and up" : "from \(range.lowerBound.text)") to \(range.upperBound.text)"
            )
            return nil
        }
        return duration
    }

    /// A rate with its unit (`4/s`, `20/min`, `100/h`), as so many a second, above 0 or from it on.
    public func rate(fromZero: Bool = false) -> Double? {
        guard let rate = quantity(Rate.read) else { return nil }
        guard rate > 0 || (fromZero && rate == 0) else {
            expected(fromZero ? "a rate from 0" : "a rate above 0")
            return nil
        }
        return rate
    }

    /// A share in percent (`80%`), as 0...1.
    public func share() -> Double? {
        guard let share = quantity(Share.read) else { return nil }
        guard (0...1).contains(share) else {
            expected("a share from 0% to 100%")
            return nil
        }
        return share
    }

    /// A factor in percent above 0 (`150%`), as a number.
    func factor(upTo most: Double) -> Double? {
        guard let factor = quantity(Share.read) else { return nil }
        guard factor > 0, factor <= most else {
            expected("a share above 0% and up to \(Share.written(most))")
            return nil
        }
        return factor
    }

    private func quantity<Value>(_ read: (String) throws(UnitError) -> Value) -> Value? {
        guard case .scalar(let scalar) = value.content, scalar.meaning != .null else {
            expected("a number with its unit")
            return nil
        }
        do throws(UnitError) {
            return try read(scalar.text)
        } catch {
            problem(error.sentence, hint: error.hint)
            return nil
        }
    }
}
