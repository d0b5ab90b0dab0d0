import ArgumentParser
import Bindings
import Scenarios

/// The service that a scenario is played against, and what is changed in it: the options of every command that sends
/// something.
struct Target: ParsableArguments {
    @OptionGroup var changes: Changes

    @Option(help: "The service at this URL instead of the scenario's.")
    var url: String?

    @Option(
        help:
            "How to talk to that service: a binding file, or the name of a binding that is part of Dwell, instead of the scenario's."
    )
    var binding: String?

    @Option(help: "How visitors receive events: a receiver's name in the binding, such as sse or long-poll.")
    var receive: String?

    @OptionGroup var permission: Permission

    @Option(help: "Another seed than the scenario's.")
    var seed: UInt64?

    func validate() throws {
        if let url, !url.hasPrefix("http://"), !url.hasPrefix("https://") {
            throw ValidationError("--url begins with http:// or https://, as http://127.0.0.1:8080 does.")
        }
    }

    /// The scenario, with what the options change in it.
    /// - Throws: a ``Complaint`` that lists every problem in the file.
    func scenario(at path: String) throws(Complaint) -> Scenario {
        var read = try ScenarioFile(path: path, changes: changes.all).scenario
        if let seed { read.seed = seed }
        return read
    }

    /// The service's address, its binding, and the receiver that visitors use.
    /// - Throws: a ``Complaint`` about a file, a receiver, or a binding for the embedded service.
    func route(of scenario: Scenario) throws(Complaint) -> Route {
        let file = try bindingFile(for: scenario)
        let receiver = try file.binding.receiver(named: receive ?? scenario.receive)
        file.tellGaps(for: scenario)
        let address = url.map { scenario.service.moved(to: $0) } ?? scenario.service
        if address == .embedded, binding != nil {
            throw Complaint(text: "--binding is for a service of your own: say where it is with --url.", code: .usage)
        }
        let allowed = try permission.allowed()
        if case .at(let url, _, _) = address { try permission.require(url, among: allowed) }
        return Route(address: address, file: file, receiver: receiver, allowed: allowed)
    }

    private func bindingFile(for scenario: Scenario) throws(Complaint) -> BindingFile {
        guard let binding else { return try BindingFile(namedBy: scenario) }
        return try BindingFile(path: binding)
    }

    /// The service, started if it is the embedded one.
    /// - Parameters:
    ///   - path: The scenario's file.
    ///   - defects: What is planted in the embedded service.
    func service(
        for scenario: Scenario,
        in path: String,
        at route: Route,
        defects: [String] = []
    ) throws(Complaint) -> ServiceAtHand {
        let binding = route.file.binding
        let agents = scenario.teams.isEmpty ? [] : binding.agent?.secrets ?? []
        return try ServiceAtHand(
            route.address,
            needing: binding.visitor.secrets + agents.filter { !binding.visitor.secrets.contains($0) },
            scenario: EmbeddedService.Scenario(path: path, changes: changes.all),
            defects: defects
        )
    }
}

/// The way to a service.
struct Route {
    var address: ServiceAddress
    var file: BindingFile
    /// Nil: nothing is received.
    var receiver: String?
    /// Beside this machine.
    var allowed: [AllowedHost]
}
