import Observations
import Scenarios

/// A promise that a chat service keeps, and how to tell from a run's journal whether it did.
protocol Rule: Sendable {
    /// Such as `I3`.
    var id: String { get }
    /// A few words, such as `no second invite after No`.
    var name: String { get }
    /// The promise in one sentence.
    var promise: String { get }
    /// Whether a slow generator can break it on the service's behalf.
    var isAboutTime: Bool { get }

    func judge(_ journal: Journal, _ scenario: Scenario) -> Ruling
}

extension Rule {
    var isAboutTime: Bool { false }
}

/// A rule that looks at one visit at a time.
protocol VisitRule: Rule {
    func judge(_ visit: VisitJournal, _ scenario: Scenario) -> Ruling
}

extension VisitRule {
    func judge(_ journal: Journal, _ scenario: Scenario) -> Ruling {
        journal.visits.reduce(into: Ruling()) { $0 += judge($1, scenario) }
    }
}

/// How often a rule could have been broken, and where it was.
struct Ruling {
    var cases = 0
    var breaches: [Breach] = []

    static let none = Ruling()

    /// One case, broken or not.
    static func one(_ breach: Breach?) -> Ruling {
        Ruling(cases: 1, breaches: breach.map { [$0] } ?? [])
    }

    static func += (sum: inout Ruling, other: Ruling) {
        sum.cases += other.cases
        sum.breaches += other.breaches
    }

    static func + (one: Ruling, other: Ruling) -> Ruling {
        Ruling(cases: one.cases + other.cases, breaches: one.breaches + other.breaches)
    }
}

/// Where a rule did not hold.
struct Breach: Equatable {
    var at: Double
    var visitor: Int?
    var agent: Int?
    /// One sentence with figures: what was seen and what was promised.
    var evidence: String
    /// The entry that broke it; nil when it is about something that did not come.
    var entry: Entry?
}

extension VisitJournal {
    /// A breach by something that was seen.
    func breach(_ entry: Entry, _ evidence: String) -> Breach {
        Breach(at: entry.at, visitor: number, evidence: evidence, entry: entry)
    }

    /// A breach by something that had not come by then.
    func breach(at instant: Double, _ evidence: String) -> Breach {
        Breach(at: instant, visitor: number, evidence: evidence)
    }
}
