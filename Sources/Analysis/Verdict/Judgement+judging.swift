public import Observations
public import Scenarios

extension Judgement {
    /// Findings of one rule that are told with their timeline; more would fill a report and say nothing new.
    static let timelinesPerRule = 50

    /// Judges a run by what was observed. Pure: the same observations give the same judgement.
    public init(run: RunRecord, scenario: Scenario, observations: [Observation]) {
        let journal = Journal(run: run, observations: observations)
        let visits = VisitFigures(journal, scenario)
        let generator = GeneratorFigures(journal)
        let (rules, findings) = Self.judged(journal, scenario)
        self.init(
            run: run,
            scenario: scenario,
            verdict: .undecided,
            reasons: [],
            trust: Trust(generator, visits, run),
            visits: visits,
            invites: InviteFigures(journal, scenario),
            minimised: MinimisedFigures(journal, scenario),
            queue: QueueFigures(journal),
            http: HTTPFigures(journal),
            generator: generator,
            expectations: [],
            rules: rules,
            findings: findings,
            series: Series(journal, scenario)
        )
        let values = MetricValues(self)
        expectations = scenario.expectations.map { JudgedExpectation($0, values, isTrusted: trust.isTrusted) }
        (verdict, reasons) = concluded
    }

    private static func judged(_ journal: Journal, _ scenario: Scenario) -> ([JudgedRule], [Finding]) {
        let timeline = Timeline(journal: journal)
        var rules: [JudgedRule] = []
        var findings: [Finding] = []
        for rule in Rules.all {
            let ruling = rule.judge(journal, scenario)
            rules.append(JudgedRule(rule, ruling))
            for (index, violation) in ruling.violations.sorted(by: Violation.precedes).enumerated() {
                let moments = index < timelinesPerRule ? timeline.moments(around: violation) : []
                findings.append(Finding(rule, violation, timeline: moments))
            }
        }
        return (rules, findings)
    }
}

extension Violation {
    /// By time; what happened at the same instant always in the same order, too.
    fileprivate static func precedes(_ one: Violation, _ other: Violation) -> Bool {
        (one.at, one.visitor ?? 0, one.evidence) < (other.at, other.visitor ?? 0, other.evidence)
    }
}

extension JudgedRule {
    fileprivate init(_ rule: any Rule, _ ruling: Ruling) {
        let isExercised = ruling.cases > 0 || !ruling.violations.isEmpty
        self.init(
            id: rule.id,
            name: rule.name,
            promise: rule.promise,
            cases: ruling.cases,
            violations: ruling.violations.count,
            outcome: ruling.violations.isEmpty ? (isExercised ? .held : .notExercised) : .broken
        )
    }
}

extension Finding {
    fileprivate init(_ rule: any Rule, _ violation: Violation, timeline: [Moment]) {
        self.init(
            rule: rule.id,
            visitor: violation.visitor,
            at: violation.at,
            evidence: violation.evidence,
            timeline: timeline
        )
    }
}
