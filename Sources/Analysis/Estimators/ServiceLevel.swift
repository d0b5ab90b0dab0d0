public import Scenarios

/// The service level at some T, by a formula that must always be named: one and the same queue has four.
public struct ServiceLevel: Sendable, Equatable {
    /// The T that is told, in seconds: contact centres commonly state their level at 20 s.
    public static let threshold = 20.0

    /// Answered within T.
    public var answeredInTime: Int
    /// Answered at all.
    public var answered: Int
    /// Abandoned within T.
    public var abandonedInTime: Int
    /// All who entered the queue.
    public var offered: Int

    public init(answeredInTime: Int, answered: Int, abandonedInTime: Int, offered: Int) {
        self.answeredInTime = answeredInTime
        self.answered = answered
        self.abandonedInTime = abandonedInTime
        self.offered = offered
    }

    /// How many count as served in time.
    public func part(by formula: ServiceLevelFormula) -> Int {
        formula == .positive ? answeredInTime + abandonedInTime : answeredInTime
    }

    /// Of how many: the share's own sample size.
    public func whole(by formula: ServiceLevelFormula) -> Int {
        switch formula {
        case .answered: answered
        case .ignored: offered - abandonedInTime
        case .negative, .positive: offered
        }
    }

    /// The share, 0...1; nil when there is nobody of whom it could be one.
    public func share(by formula: ServiceLevelFormula) -> Double? {
        let whole = whole(by: formula)
        return whole > 0 ? Double(part(by: formula)) / Double(whole) : nil
    }
}
