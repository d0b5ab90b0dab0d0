/// A service level's T and its formula, which must always be named: one and the same queue has four levels.
public struct ServiceLevelGoal: Sendable, Hashable {
    /// The T: who is answered, or leaves, no later than this after his queue entry is in time.
    public var within: Duration
    public var formula: ServiceLevelFormula
    /// Who leaves sooner than this was never offered: he had come by mistake. Zero: everybody counts.
    public var dropping: Duration

    public init(within: Duration, formula: ServiceLevelFormula, dropping: Duration = .zero) {
        self.within = within
        self.formula = formula
        self.dropping = dropping
    }

    /// Such as `20s, negative, 5s`.
    var written: String {
        let told = [within.written, formula.rawValue] + (dropping > .zero ? [dropping.written] : [])
        return told.joined(separator: ", ")
    }
}

/// How a service level counts those who left.
public enum ServiceLevelFormula: String, Sendable, CaseIterable {
    /// Answered in time / answered.
    case answered
    /// Answered in time / (offered - abandoned in time): early abandons don't count.
    case ignored
    /// Answered in time / offered: every abandon counts against.
    case negative
    /// (Answered in time + abandoned in time) / offered: early abandons count for.
    case positive
}
