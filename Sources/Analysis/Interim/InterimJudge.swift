public import Observations
public import Scenarios

/// Judges a run while it goes on: what was found so far, and whether an expectation that would end the run can still be
/// met. Pure: time is that of the observations.
public struct InterimJudge: Sendable {
    /// How much must have come before the first look.
    private static let least = 200
    /// How much more than at the last look must have come before the next one, so that all looks together cost a few
    /// times what the last one does.
    private static let growth = 1.5
    /// From so many observations on, only a run that an expectation may end is looked at: a look takes seconds then.
    private static let most = 100_000

    private let run: RunRecord
    private let scenario: Scenario
    private let endings: [Expectation]
    private var observations = SortedObservations()
    /// Whether it will not look again: then it keeps nothing, so that a long run's memory stays flat.
    private var isDone = false
    private var next = InterimJudge.least

    /// - Parameter run: the record of the run that goes on.
    public init(_ run: RunRecord, _ scenario: Scenario) {
        self.run = run
        self.scenario = scenario
        endings = scenario.expectations.filter(\.stops)
    }

    /// Whether an expectation may end the run.
    public var mayEndRun: Bool { !endings.isEmpty }

    /// Takes what has been observed since it was told last, in order.
    public mutating func take(_ news: [Observation]) {
        guard !isDone else { return }
        for observation in news { observations.note(observation) }
        isDone = !mayEndRun && observations.count >= Self.most
        if isDone { observations = SortedObservations() }
    }

    /// Whether enough has come for another look.
    public var isDue: Bool {
        !isDone && observations.count >= next
    }

    /// Looks at the run as it is.
    ///
    /// - Parameter visits: how many visits may still bring something: those on the site and those to come; nil when
    ///   nobody knows.
    public mutating func look(visitsToCome visits: Int?) -> InterimFinding {
        next = Int(Double(observations.count) * Self.growth)
        var record = run
        // Who has not come yet is not missing.
        record.ending = .hopeless
        record.duration = observations.lastInstant
        let journal = Journal(run: record, scenario: scenario, observations: observations)
        let whole = Figures(Slice(journal, scenario))
        let trust = Trust(GeneratorFigures(journal), journal, scenario.trust)
        let isCertain = { trust.makesCertain($0, of: record) }
        return InterimFinding(
            at: observations.lastInstant ?? 0,
            findings: whole.findings.reduce(0) { $0 + $1.count },
            lateness: whole.invites.lateness,
            isTrusted: trust.isTrusted,
            hopeless: endings.first { ending in
                let figures = ending.scope == Scope() ? whole : Figures(whole.slice.narrowed(to: ending.scope))
                return ending.isHopeless(figures, isTrusted: trust.isTrusted, isCertain, visitsToCome: visits)
            }
        )
    }
}

/// What a look at a run that goes on has shown.
public struct InterimFinding: Sendable, Equatable {
    /// How far the look went, seconds since the run began.
    public var at: Double
    /// Findings so far, of all rules that are not waived.
    public var findings: Int
    /// How late invites were so far, seconds.
    public var lateness: DurationSummary
    /// Whether the generator has kept its own promises so far.
    public var isTrusted: Bool
    /// The first expectation that ends the run, as it can no longer be met.
    public var hopeless: Expectation?
}
