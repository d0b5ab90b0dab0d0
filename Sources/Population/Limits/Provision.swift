public import Scenarios

/// Whether a machine gives what a run's connections need, and from which addresses.
public struct Provision: Sendable, Equatable {
    /// Above this share of what there is, a run is told that it is near the limit.
    static let near = 0.8

    public let need: ConnectionNeed
    public let machine: Machine
    /// Where visitors' connections come from. None: the machine's choice, which is one address.
    public let sources: SourceAddresses
    /// The scenario as it would be with other connections, and what it would then need.
    let alternatives: [ConnectionNeed]
    /// Whether connections can come from any address of 127.0.0.0/8.
    let isLoopback: Bool
    /// Whether they come from several although the scenario names none.
    let isSpread: Bool

    /// - Parameter isLoopback: whether the service is reached by an address of 127.0.0.0/8: then as many addresses are
    ///   taken as ports are needed, unless the scenario names its own.
    public init(for plan: Plan, on machine: Machine, isLoopback: Bool) {
        let scenario = plan.scenario
        need = plan.connectionNeed(portRest: machine.portRest)
        self.machine = machine
        self.isLoopback = isLoopback
        alternatives = Connections.allCases.filter { $0 != scenario.connections && $0 != .own }
            .filter { $0 != .http2 || scenario.service != .embedded || !isLoopback }
            .map { plan.connectionNeed($0, portRest: machine.portRest) }
        let wanted = Provision.addresses(for: need, machine, within: Provision.near)
        isSpread = isLoopback && scenario.addresses.isEmpty && wanted > 1
        sources = isSpread ? SourceAddresses(wanted, from: Provision.firstLoopback) : scenario.addresses
    }

    static let firstLoopback = IPv4Address(number: 127 << 24 | 1)

    /// How many addresses it takes, if no more than that share of their ports is used.
    static func addresses(for need: ConnectionNeed, _ machine: Machine, within share: Double) -> Int {
        guard machine.ports > 0 else { return 1 }
        return max(1, Int((need.ports / (Double(machine.ports) * share)).rounded(.up)))
    }

    // MARK: - What there is, and what is wanted

    /// Files that are left for connections.
    public var filesLeft: Int { machine.filesFor(browsers: need.visitors + need.dead) }

    /// Ports of all addresses; 0 where the machine doesn't tell.
    public var portsLeft: Int { machine.ports * max(1, sources.count) }

    public var lacksFiles: Bool { need.atOnce > Double(filesLeft) }

    public var lacksPorts: Bool { portsLeft > 0 && need.ports > Double(portsLeft) }

    /// Whether the run can be done.
    public var isEnough: Bool { !lacksFiles && !lacksPorts }

    var isNearFiles: Bool { need.atOnce > Double(filesLeft) * Provision.near }

    var isNearPorts: Bool { portsLeft > 0 && need.ports > Double(portsLeft) * Provision.near }

    /// How many requests may be in flight: what is wanted, and what usually may be, as far as there are files.
    public var inFlight: Int { max(1, min(filesLeft, max(Provision.usuallyInFlight, Int(need.atOnce)))) }

    private static let usuallyInFlight = 8192
}
