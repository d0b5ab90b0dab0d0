public import Observations
public import Scenarios

/// Every table of a run, each made when it is asked for.
public struct RunTables {
    let journal: Journal
    let scenario: Scenario
    let judgement: Judgement

    /// - Parameter observations: of the run.
    public init(run: RunRecord, scenario: Scenario, observations: SortedObservations) {
        journal = Journal(run: run, scenario: scenario, observations: observations)
        judgement = Judgement(journal, scenario)
        self.scenario = scenario
    }

    /// The tables' names, in the order of a run's journey.
    public static let names = makers.map(\.name)

    /// The table of that name, if there is one.
    public func table(_ name: String) -> RunTable? {
        Self.makers.first { $0.name == name }.map { $0.make(self) }
    }

    private static let makers: [(name: String, make: @Sendable (RunTables) -> RunTable)] = [
        ("visits", { $0.visits }), ("pages", { $0.pages }), ("invites", { $0.invites }),
        ("queue-entries", { $0.queueEntries }), ("chats", { $0.chats }), ("messages", { $0.messages }),
        ("requests", { $0.requests }), ("generator", { $0.generator }), ("expectations", { $0.expectations }),
        ("rules", { $0.rules }), ("findings", { $0.findings }),
    ]
}
