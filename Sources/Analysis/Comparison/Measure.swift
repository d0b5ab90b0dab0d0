/// What one run has for one metric that is compared.
public struct Measure: Sendable, Equatable, Decodable {
    /// Seconds or a share of the cases, by the metric's unit, to a millionth; nil when there was nothing to see.
    public var value: Double?
    /// Of how many cases.
    public var cases: Int

    /// Rounds the value, so that a baseline from a file equals the run that it was saved from.
    public init(value: Double?, cases: Int) {
        self.value = value.map { ($0 * 1e6).rounded() / 1e6 }
        self.cases = cases
    }

    /// So many of the cases; nothing where there was no case.
    static func share(_ part: Int, of cases: Int) -> Measure {
        Measure(value: cases > 0 ? Double(part) / Double(cases) : nil, cases: cases)
    }
}
