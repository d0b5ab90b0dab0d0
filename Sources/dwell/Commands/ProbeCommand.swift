import ArgumentParser
import Bindings
import Scenarios

struct ProbeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "probe",
        abstract: "Plays one visitor of a scenario, or walks a binding step by step, and prints every word of it.",
        discussion: """
            With a scenario, one visitor is played against its service, and every word that goes to and fro is printed.
            With --binding and --url alone, the binding's steps are walked in the order of a visit: it is told what each
            reply and event means by the file, and where it stops making sense.
            """
    )

    @Argument(help: "The scenario file. (default: none; the binding is walked)")
    var scenario: String?

    @OptionGroup var target: Target

    @Option(help: "The kind of visitor in the scenario's mix. (default: the first)")
    var kind: String?

    @OptionGroup var walk: WalkOptions

    @Flag(help: "Print passwords, tokens and cookies as they are.")
    var showSecrets = false

    func validate() throws {
        guard scenario == nil else {
            if walk.isAsked { throw ValidationError("\(WalkOptions.names) are for a walk: leave out the scenario.") }
            return
        }
        if target.binding == nil || target.url == nil {
            throw ValidationError("Name a scenario; or a binding to be walked, with --binding and --url.")
        }
        if kind != nil || target.seed != nil || !target.changes.all.isEmpty {
            throw ValidationError("--kind, --seed and --set are of a scenario: name one.")
        }
    }

    func run() async throws {
        guard let scenario else {
            throw try await Complaint.heard {
                try await Stop.guarding { try await walkBinding() }
            }
        }
        try await Complaint.heard {
            try await Stop.guarding { try await probe(scenario) }
        }
    }

    private func walkBinding() async throws -> ExitCode {
        let way = try WalkWay(target)
        return try await BindingWalk(
            way: way,
            terms: try walk.terms(playingAgent: way.playsAgent),
            waitsForEnter: walk.step && Terminal.isTypedInto,
            text: text(masking: way.secrets)
        ).run()
    }

    private func probe(_ path: String) async throws {
        let scenario = try target.scenario(at: path)
        let route = try target.route(of: scenario)
        let alone = try scenario.alone(kind)
        let service = try target.service(for: alone, in: path, at: route)
        defer { service.stop() }
        try await Probe(
            scenario: alone,
            service: service,
            binding: route.file.binding,
            receiver: route.receiver,
            allowed: route.allowed,
            text: text(masking: service.secrets)
        ).run()
    }

    private func text(masking secrets: [String: String]) -> TrafficText {
        TrafficText(
            width: Terminal.width,
            masking: showSecrets ? nil : Masking(of: Array(secrets.values)),
            explains: scenario == nil
        )
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
