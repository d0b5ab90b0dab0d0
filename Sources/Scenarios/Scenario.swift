/// What a scenario file says, validated: who visits, what the service promises, and what is expected of it.
public struct Scenario: Sendable, Equatable {
    /// The name that reports and run folders carry.
    public var name: String
    /// Where the chat service is.
    public var service: ServiceAddress
    /// How visitors receive events, by the name of a receiver of the binding; nil: the binding's own choice.
    public var receive: String?
    /// How visitors' browsers connect to it.
    public var connections = Connections.own
    /// The addresses that their connections come from; none: the machine chooses.
    public var addresses = SourceAddresses()
    /// What the service promises; the rules hold it to this.
    public var settings: PromisedSettings
    /// Who comes, when, and what they do.
    public var visitors: Visitors
    /// Who answers; empty leaves that to the service's own people.
    public var teams: [Team]
    /// The service's local time at the start of the run: the embedded service's opening hours go by it.
    public var begins: TimeOfWeek?
    /// Who arrives in the first so long is not judged.
    public var warmUp = Duration.zero
    /// Nor is who arrives in the last so long in which visitors arrive.
    public var coolDown = Duration.zero
    /// The rules that the service is not held to.
    public var waivers: [Waiver] = []
    /// The root of every random draw.
    public var seed: UInt64
    /// What still counts as kept.
    public var tolerances: Tolerances
    /// What the generator may take and still be trusted.
    public var trust = TrustBudget()
    /// How sure the run must be of a figure before an expectation of it passes or fails, 0.5...0.999; nil: what was
    /// seen decides.
    public var confidence: Double?
    /// What the run is judged by, beside the rules.
    public var expectations: [Expectation]

    /// The defaults are those of the scenario file.
    public init(
        name: String,
        service: ServiceAddress = .embedded,
        receive: String? = nil,
        settings: PromisedSettings,
        visitors: Visitors,
        teams: [Team] = [],
        seed: UInt64 = 1,
        tolerances: Tolerances = Tolerances(),
        expectations: [Expectation] = []
    ) {
        self.name = name
        self.service = service
        self.receive = receive
        self.settings = settings
        self.visitors = visitors
        self.teams = teams
        self.seed = seed
        self.tolerances = tolerances
        self.expectations = expectations
    }
}
