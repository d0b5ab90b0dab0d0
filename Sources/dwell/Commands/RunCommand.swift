import Analysis
import ArgumentParser
import Bindings
import ChatDesk
import Scenarios

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Runs a scenario, judges what was seen, and writes the report."
    )

    @Argument(help: "The scenario file.")
    var scenario: String

    @OptionGroup var changes: Changes

    @Option(help: "Run against the service at this URL instead of the scenario's.")
    var url: String?

    @Option(help: "How to talk to that service: a binding file, instead of the scenario's.")
    var binding: String?

    @Option(help: "How visitors receive events: a receiver's name in the binding, such as sse or long-poll.")
    var receive: String?

    @Option(help: "Another seed than the scenario's.")
    var seed: UInt64?

    @Option(help: "The folder under which runs are kept.")
    var out = "reports"

    @Option(name: .customLong("defect"), help: "Plant a defect in the embedded service: NAME or NAME=VALUE.")
    var defects: [String] = []

    @Flag(help: "Run in virtual time, against the reference service's own desk: no traffic, no waiting.")
    var virtualTime = false

    @Flag(help: "Show no progress.")
    var quiet = false

    func validate() throws {
        if out.isEmpty {
            throw ValidationError("--out needs the name of a folder.")
        }
        if let url, !url.hasPrefix("http://"), !url.hasPrefix("https://") {
            throw ValidationError("--url begins with http:// or https://, as http://127.0.0.1:8080 does.")
        }
        if virtualTime, url != nil || binding != nil || receive != nil {
            throw ValidationError(
                "--virtual-time meets the reference desk itself: leave out --url, --binding, --receive."
            )
        }
    }

    func run() async throws {
        let judgement = try await Complaint.heard {
            try await Stop.guarding {
                let reports = try RunReports(of: try await play())
                try reports.tell()
                return reports.judgement
            }
        }
        throw ExitCode(judgement)
    }

    /// The run, from the scenario file to its observations.
    private func play() async throws -> RunFolder {
        var scenario = try ScenarioFile(path: scenario, changes: changes.all).scenario
        if let seed { scenario.seed = seed }
        return try await virtualTime ? playVirtually(scenario) : playLive(scenario)
    }

    private func playVirtually(_ scenario: Scenario) async throws -> RunFolder {
        for expectation in scenario.expectations where expectation.isAboutHTTP {
            Terminal.tell("Left out in virtual time, which sends no request: \(expectation.text)")
        }
        let opening = RunOpening(
            scenario: scenario.withoutHTTP,
            root: out,
            serviceURL: "virtual time",
            binding: "none",
            bindingText: nil,
            receiver: "at once",
            defects: defects
        )
        return try await VirtualRun(defects: try Defect.read(defects), opening: opening).run()
    }

    private func playLive(_ scenario: Scenario) async throws -> RunFolder {
        let file = try bindingFile(for: scenario)
        let receiver = try file.receiver(named: receive ?? scenario.receive)
        file.tellGaps(for: scenario)
        let address = url.map { scenario.service.moved(to: $0) } ?? scenario.service
        try refuseMisplacedOptions(for: address)
        let secrets = scenario.teams.isEmpty ? [] : file.binding.agent?.secrets ?? []
        let service = try ServiceAtHand(
            address,
            needing: secrets,
            scenario: EmbeddedService.Scenario(path: self.scenario, changes: changes.all),
            defects: defects
        )
        defer { service.stop() }
        let opening = RunOpening(
            scenario: scenario.resolved(service: address, binding: file, receiver: receiver),
            root: out,
            serviceURL: service.url.withoutCredentials,
            binding: file.binding.name,
            bindingText: file.text,
            receiver: receiver ?? "none",
            defects: defects
        )
        return try await LiveRun(
            url: service.url,
            verifiesTLS: service.verifiesTLS,
            secrets: service.secrets,
            binding: file.binding,
            receiver: receiver,
            showsProgress: !quiet,
            opening: opening
        ).run()
    }

    private func bindingFile(for scenario: Scenario) throws(Complaint) -> BindingFile {
        guard let binding else { return try BindingFile(namedBy: scenario) }
        return try BindingFile(path: binding)
    }

    /// A binding is for a service of one's own, a defect for the embedded one.
    private func refuseMisplacedOptions(for address: ServiceAddress) throws(Complaint) {
        if address == .embedded, binding != nil {
            throw Complaint(text: "--binding is for a service of your own: say where it is with --url.", code: .usage)
        }
        if address != .embedded, !defects.isEmpty {
            throw Complaint(
                text: "--defect is for the embedded service; start yours with `dwell serve --defect`.",
                code: .usage
            )
        }
        // The service would refuse them as well, but only once it is started.
        _ = try Defect.read(defects)
    }
}
