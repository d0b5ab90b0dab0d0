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

    /// By each formula, in the order of ``ServiceLevelFormula``.
    public var levels: [Level]

    /// The level by one formula.
    public struct Level: Sendable, Equatable {
        public var formula: ServiceLevelFormula
        /// 0...1; nil when there is nobody of whom it could be one.
        public var share: Double?
        /// Of how many.
        public var count: Int
        /// The 95 % one of visitors who share a queue; nil for fewer than 50.
        public var interval: Interval?
        /// As if each wait had been as long, and as short, as its requests and polls leave open.
        public var bracket: ClosedRange<Double>?

        public init(
            formula: ServiceLevelFormula,
            share: Double?,
            count: Int,
            interval: Interval? = nil,
            bracket: ClosedRange<Double>? = nil
        ) {
            self.formula = formula
            self.share = share
            self.count = count
            self.interval = interval
            self.bracket = bracket
        }
    }

    public init(answeredInTime: Int, answered: Int, abandonedInTime: Int, offered: Int, levels: [Level]) {
        self.answeredInTime = answeredInTime
        self.answered = answered
        self.abandonedInTime = abandonedInTime
        self.offered = offered
        self.levels = levels
    }

    /// How many of all count, 0...1; nil of none.
    static func share(of marks: [Bool]) -> Double? {
        marks.isEmpty ? nil : Double(marks.count(where: \.self)) / Double(marks.count)
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
