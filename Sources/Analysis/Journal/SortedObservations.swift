public import Observations

/// What was observed in a run, by whom it is about, taken in one by one: they need not all be at hand at once.
public struct SortedObservations: Sendable {
    /// What was observed of one visitor, or one agent.
    struct Pages: Sendable {
        private(set) var entries: [Entry] = []
        private(set) var exchanges: [TimedExchange] = []
    }

    private(set) var visitors: [Int: Pages] = [:]
    private(set) var agents: [Int: Pages] = [:]
    private(set) var conditions: [(at: Double, condition: GeneratorCondition)] = []
    /// How many there are.
    public private(set) var count = 0
    /// The last instant on record, seconds since the run began; nil: nothing is.
    private(set) var lastInstant: Double?

    /// Nothing yet.
    public init() {}

    /// All of these, which came in this order.
    public init(_ observations: some Sequence<Observation>) {
        for observation in observations { note(observation) }
    }

    /// One run's observations, of which each holds a stretch; the first comes first.
    public init(joining stretches: [SortedObservations]) {
        self = stretches.first ?? Self()
        for stretch in stretches.dropFirst() { append(stretch) }
    }

    /// Takes the next observation.
    public mutating func note(_ observation: Observation) {
        count += 1
        lastInstant = max(lastInstant ?? observation.at, observation.at)
        switch observation.subject {
        case .visitor(let number): visitors[number, default: Pages()].note(observation)
        case .agent(let number): agents[number, default: Pages()].note(observation)
        case .run:
            if case .generator(let condition) = observation.fact { conditions.append((observation.at, condition)) }
        }
    }

    private mutating func append(_ later: SortedObservations) {
        visitors.merge(later.visitors) { $0.followed(by: $1) }
        agents.merge(later.agents) { $0.followed(by: $1) }
        conditions += later.conditions
        count += later.count
        lastInstant = [lastInstant, later.lastInstant].compactMap(\.self).max()
    }
}

extension SortedObservations.Pages {
    fileprivate mutating func note(_ observation: Observation) {
        if case .exchange(let exchange) = observation.fact {
            exchanges.append(TimedExchange(at: observation.at, exchange: exchange))
        } else {
            entries.append(Entry(at: observation.at, fact: observation.fact))
        }
    }

    fileprivate func followed(by later: Self) -> Self {
        var all = self
        all.entries += later.entries
        all.exchanges += later.exchanges
        return all
    }

    /// In the order of time; what is of the same instant keeps its order.
    var inOrder: Self {
        var pages = self
        pages.entries.sort(by: \.at)
        pages.exchanges.sort(by: \.at)
        return pages
    }
}

extension Array {
    /// Most are in order already.
    fileprivate mutating func sort(by instant: (Element) -> Double) {
        guard !zip(self, dropFirst()).allSatisfy({ instant($0) <= instant($1) }) else { return }
        sort { instant($0) < instant($1) }
    }
}
