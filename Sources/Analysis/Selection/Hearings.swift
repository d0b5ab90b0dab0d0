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

/// Every rule's hearings, and those of the checks of the minimised state, by name: heard once, counted as often as
/// expectations ask.
final class Hearings {
    private let journal: Journal
    private let scenario: Scenario
    private var heard: [String: [Hearing]] = [:]

    init(_ journal: Journal, _ scenario: Scenario) {
        self.journal = journal
        self.scenario = scenario
    }

    subscript(name: String) -> [Hearing] {
        if let known = heard[name] { return known }
        let hearings =
            Rules.named(name)?.hear(journal, scenario)
            ?? MinimisedPromise.all.first { $0.name == name }?.hear(journal, scenario) ?? []
        heard[name] = hearings
        return hearings
    }
}
