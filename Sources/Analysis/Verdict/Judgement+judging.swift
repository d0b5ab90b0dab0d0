public import Observations
public import Scenarios

extension Judgement {
    /// Findings of one rule that are told with their timeline; more would fill a report and say nothing new.
    static let timelinesPerRule = 50

    /// Judges a run by what was observed. Pure: the same observations give the same judgement.
    public init(run: RunRecord, scenario: Scenario, observations: SortedObservations) {
        self.init(Journal(run: run, scenario: scenario, observations: observations), scenario)
    }

    init(_ journal: Journal, _ scenario: Scenario) {
        let slice = Slice(journal, scenario)
        let figures = Figures(slice)
        let generator = GeneratorFigures(journal)
        let (rules, findings) = Self.judged(slice)
        self.init(
            run: journal.run,
            scenario: scenario,
            verdict: .undecided,
            reasons: [],
            trust: Trust(generator, journal, scenario.trust),
            margins: Margins(journal, scenario),
            visits: figures.visits,
            invites: figures.invites,
            minimised: figures.minimised,
            queue: figures.queue,
            agents: figures.agents,
            http: figures.http,
            generator: generator,
            expectations: [],
            rules: rules,
            findings: findings.filter { !scenario.waives($0.rule) },
            waivedFindings: findings.filter { scenario.waives($0.rule) },
            series: Series(slice)
        )
        expectations = judged(scenario.expectations, figures)
        (verdict, reasons) = concluded
    }

    private static func judged(_ slice: Slice) -> ([JudgedRule], [Finding]) {
        let timeline = Timeline(journal: slice.journal)
        var rules: [JudgedRule] = []
        var findings: [Finding] = []
        for rule in Rules.all {
            let inapplicable = rule.card.inapplicable(in: slice.journal.run)
            let ruling = inapplicable == nil ? slice.ruling(rule.id) : .none
            let waiver = slice.scenario.waivers.first { $0.rule.rawValue == rule.id }
            rules.append(JudgedRule(rule, ruling, waiver: waiver?.reason, inapplicable))
            for (index, violation) in ruling.violations.sorted(by: Violation.precedes).enumerated() {
                let moments = index < timelinesPerRule ? timeline.moments(around: violation) : []
                findings.append(Finding(rule, violation, timeline: moments))
            }
        }
        return (rules, findings)
    }

    /// Each expectation by the cases of its scope; those of the same scope share their figures.
    private func judged(_ expectations: [Expectation], _ whole: Figures) -> [JudgedExpectation] {
        var figures = [Scope(): whole]
        return expectations.map { expectation in
            let narrowed = figures[expectation.scope] ?? Figures(whole.slice.narrowed(to: expectation.scope))
            figures[expectation.scope] = narrowed
            return JudgedExpectation(expectation, narrowed, trust, run)
        }
    }
}

extension Scenario {
    func waives(_ rule: String) -> Bool { waivers.contains { $0.rule.rawValue == rule } }
}

extension Violation {
    /// By time; what happened at the same instant always in the same order, too.
    fileprivate static func precedes(_ one: Violation, _ other: Violation) -> Bool {
        (one.at, one.visitor ?? 0, one.evidence) < (other.at, other.visitor ?? 0, other.evidence)
    }
}

extension JudgedRule {
    fileprivate init(_ rule: any Rule, _ ruling: Ruling, waiver: String?, _ inapplicable: String?) {
        self.init(
            id: rule.id,
            name: rule.card.name,
            promise: rule.card.promise,
            exercisedBy: rule.card.exercisedBy,
            brokenBy: rule.card.brokenBy,
            cases: ruling.cases,
            violations: ruling.violations.count,
            outcome: ruling.outcome,
            waiver: waiver,
            inapplicable: inapplicable
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
