import Observations
import Scenarios

/// A promise that a chat service keeps, and how to tell from a run's journal whether it did.
protocol Rule: Sendable {
    /// What it says, and how sure it is.
    var card: RuleCard { get }
    /// Whether a slow generator can break it on the service's behalf.
    var isAboutTime: Bool { get }

    /// What it makes of each of those whom it concerns.
    func hear(_ journal: Journal, _ scenario: Scenario) -> [Hearing]
}

extension Rule {
    var id: String { card.id }
    var isAboutTime: Bool { false }
}

/// A rule that looks at one visit at a time.
protocol VisitRule: Rule {
    func judge(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling
}

extension VisitRule {
    func hear(_ journal: Journal, _ scenario: Scenario) -> [Hearing] {
        journal.hearings { judge($0, scenario) }
    }
}

extension Journal {
    /// What is made of each visit that has a case.
    func hearings(_ judge: (VisitJournal) -> Ruling) -> [Hearing] {
        visits.compactMap { visit in
            let ruling = judge(visit)
            return ruling.outcome == .notExercised ? nil : Hearing(visit, ruling)
        }
    }
}

/// How often a rule could have been broken, and where it was.
struct Ruling {
    var cases = 0
    var violations: [Violation] = []

    static let none = Ruling()

    /// One case, broken or not.
    static func one(_ violation: Violation?) -> Ruling {
        Ruling(cases: 1, violations: violation.map { [$0] } ?? [])
    }

    /// What became of the rule. A violation proves that there was a case.
    var outcome: JudgedRule.Outcome {
        violations.isEmpty ? (cases > 0 ? .held : .notExercised) : .broken
    }

    static func += (sum: inout Ruling, other: Ruling) {
        sum.cases += other.cases
        sum.violations += other.violations
    }

    static func + (one: Ruling, other: Ruling) -> Ruling {
        Ruling(cases: one.cases + other.cases, violations: one.violations + other.violations)
    }
}

/// Where a rule did not hold.
struct Violation: Equatable {
    var at: Double
    var visitor: Int?
    var agent: Int?
    /// One sentence with figures: what was seen and what was promised.
    var evidence: String
    /// The entry that broke it; nil when it is about something that did not come.
    var entry: Entry?
}

extension VisitJournal {
    /// A violation by something that was seen.
    func violation(_ entry: Entry, _ evidence: String) -> Violation {
        Violation(at: entry.at, visitor: number, evidence: evidence, entry: entry)
    }

    /// A violation by something that had not come by then.
    func violation(at instant: Double, _ evidence: String) -> Violation {
        Violation(at: instant, visitor: number, evidence: evidence)
    }
}
