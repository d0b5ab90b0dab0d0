import Observations
import Scenarios

/// What one rule makes of one visitor, agent, queue entry or message, and when and where that belongs.
struct Hearing {
    var visitor: Int?
    var agent: Int?
    /// The queue that it is about, where it is about one.
    var queue: String?
    /// The instant that places it in a window, seconds since the run began.
    var at: Double
    var ruling: Ruling

    /// About a whole visit, which counts by its arrival.
    init(_ visit: VisitJournal, _ ruling: Ruling) {
        self.init(visitor: visit.number, at: visit.began, ruling)
    }

    init(visitor: Int? = nil, agent: Int? = nil, queue: String? = nil, at instant: Double, _ ruling: Ruling) {
        self.visitor = visitor
        self.agent = agent
        self.queue = queue
        at = instant
        self.ruling = ruling
    }
}

/// Every rule's hearings, and those of the checks of the minimised state, by name: all heard at once when the first is
/// asked for, and counted as often as expectations ask.
final class Hearings {
    private let journal: Journal
    private let scenario: Scenario
    private lazy var heard = heard(Rules.all.map(Hearer.init) + MinimisedPromise.all.map(Hearer.init))

    init(_ journal: Journal, _ scenario: Scenario) {
        self.journal = journal
        self.scenario = scenario
    }

    subscript(name: String) -> [Hearing] { heard[name] ?? [] }

    private func heard(_ hearers: [Hearer]) -> [String: [Hearing]] {
        let (journal, scenario) = (journal, scenario)
        let hearings = hearers.concurrentMap { $0.hear(journal, scenario) }
        return Dictionary(uniqueKeysWithValues: zip(hearers.map(\.name), hearings))
    }
}

/// A rule, or a check of the minimised state.
private struct Hearer: Sendable {
    var name: String
    var hear: @Sendable (Journal, Scenario) -> [Hearing]

    init(_ rule: any Rule) {
        name = rule.id
        hear = { rule.hear($0, $1) }
    }

    init(_ promise: MinimisedPromise) {
        name = promise.name
        hear = promise.hear
    }
}
