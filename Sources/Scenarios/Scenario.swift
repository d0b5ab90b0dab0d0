/// What a scenario file says, validated: who visits, what the service promises, and what is expected of it.
public struct Scenario: Sendable, Equatable {
    /// The name that reports and run folders carry.
    public var name: String
    /// Where the chat service is.
    public var service: ServiceAddress
    /// How visitors receive events, by the name of a receiver of the binding; nil: the binding's own choice.
    public var receive: String?
    /// What the service promises; the rules hold it to this.
    public var settings: PromisedSettings
    /// Who comes, when, and what they do.
    public var visitors: Visitors
    /// Who answers; nil leaves that to the service's own people.
    public var agents: Agents?
    /// The root of every random draw.
    public var seed: UInt64
    /// What still counts as kept.
    public var tolerances: Tolerances
    /// What the run is judged by, beside the rules.
    public var expectations: [Expectation]

    /// The defaults are those of the scenario file.
    public init(
        name: String,
        service: ServiceAddress = .embedded,
        receive: String? = nil,
        settings: PromisedSettings,
        visitors: Visitors,
        agents: Agents? = nil,
        seed: UInt64 = 1,
        tolerances: Tolerances = Tolerances(),
        expectations: [Expectation] = []
    ) {
        self.name = name
        self.service = service
        self.receive = receive
        self.settings = settings
        self.visitors = visitors
        self.agents = agents
        self.seed = seed
        self.tolerances = tolerances
        self.expectations = expectations
    }
}

/// Where the chat service is, and how to talk to it.
public enum ServiceAddress: Sendable, Equatable {
    /// The reference service, started for the run with the scenario's settings.
    case embedded
    /// A running service: its base URL, and the path of its binding file (nil: the reference service's binding).
    case at(url: String, binding: String?, verifiesTLS: Bool)
}
