import ArgumentParser
import Bindings
import Scenarios

struct ProbeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "probe",
        abstract: "Plays one visitor of a scenario against its service, and prints every word that goes to and fro."
    )

    @OptionGroup var target: Target

    @Option(help: "The kind of visitor in the scenario's mix. (default: the first)")
    var kind: String?

    @Flag(help: "Print passwords, tokens and cookies as they are.")
    var showSecrets = false

    func run() async throws {
        try await Complaint.heard {
            try await Stop.guarding { try await probe() }
        }
    }

    private func probe() async throws {
        let scenario = try target.read()
        let route = try target.route(of: scenario)
        let alone = try scenario.alone(kind)
        let service = try target.service(for: alone, at: route)
        defer { service.stop() }
        let secrets = showSecrets ? nil : Masking(of: Array(service.secrets.values))
        try await Probe(
            scenario: alone,
            service: service,
            binding: route.file.binding,
            receiver: route.receiver,
            allowed: route.allowed,
            text: TrafficText(width: Terminal.width, masking: secrets)
        ).run()
    }
}

extension Scenario {
    /// One visitor of a kind, who comes at once, and one agent of the first team, who is there all the time.
    fileprivate func alone(_ name: String?) throws(Complaint) -> Scenario {
        let kinds = visitors.mix
        guard var kind = name == nil ? kinds.first : kinds.first(where: { $0.name == name }) else {
            let names = kinds.map(\.name).joined(separator: ", ")
            throw Complaint(text: "The mix has no kind \"\(name ?? "")\"; it has \(names).", code: .usage)
        }
        (kind.share, kind.returns, kind.otherVisit) = (1, nil, nil)
        var scenario = self
        scenario.visitors = Visitors(arrivals: Arrivals(.times([.zero])), mix: [kind])
        scenario.teams = teams.prefix(1).map { team in
            var team = team
            (team.count, team.shifts) = (1, [])
            return team
        }
        return scenario
    }
}
