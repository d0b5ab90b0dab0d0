/// Who comes and when.
public struct Visitors: Sendable, Equatable {
    public var arrivals: Arrivals
    /// The kinds of visitor; their shares add up to 1.
    public var mix: [VisitorKind]

    public init(arrivals: Arrivals, mix: [VisitorKind]) {
        self.arrivals = arrivals
        self.mix = mix
    }
}
