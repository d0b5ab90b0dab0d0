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

    @Option(help: "Run against the service at this URL instead of the scenario's.")
    var url: String?

    @Option(help: "How to talk to the service: a binding file, instead of the scenario's.")
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
        guard virtualTime || url != nil else { return }
        if virtualTime, url != nil || binding != nil || receive != nil {
            throw ValidationError(
                "--virtual-time meets the reference desk itself: leave out --url, --binding, --receive."
            )
        }
        if url != nil, !defects.isEmpty {
            throw ValidationError("--defect is for the embedded service; start yours with `dwell serve --defect`.")
        }
    }

    func run() async throws {
        let judgement = try await Complaint.heard {
            let folder = try await Interruption.guarding { try await play() }
            return try Telling(folder).told()
        }
        throw ExitCode(judgement)
    }

    /// The run, from the scenario file to its observations.
    private func play() async throws -> RunFolder {
        var scenario = try ScenarioFile(path: scenario).scenario
        if let seed { scenario.seed = seed }
        if let url { scenario.service.move(to: url) }
        return try await virtualTime ? playVirtually(scenario) : playLive(scenario)
    }

    private func playVirtually(_ scenario: Scenario) async throws -> RunFolder {
        var scenario = scenario
        scenario.leaveOutHTTP()
        let opening = RunOpening(
            scenario: scenario,
            root: out,
            serviceURL: "virtual time",
            binding: "none",
            receive: "at once"
        )
        return try await VirtualRun(defects: try Defect.read(defects), opening: opening).run()
    }

    private func playLive(_ scenario: Scenario) async throws -> RunFolder {
        _ = try Defect.read(defects)
        let binding = try chosenBinding(for: scenario)
        let receive = try chosenReceiver(of: binding)
        let service = try ServiceAtHand(scenario.service, scenarioPath: self.scenario, defects: defects)
        defer { service.stop() }
        let opening = RunOpening(
            scenario: scenario,
            root: out,
            serviceURL: service.url,
            binding: binding.name,
            receive: receive
        )
        return try await LiveRun(
            binding: binding,
            verifiesTLS: service.verifiesTLS,
            showsProgress: !quiet,
            opening: opening
        ).run()
    }

    private func chosenBinding(for scenario: Scenario) throws(Complaint) -> Binding {
        guard let binding else { return try scenario.service.readBinding(nextTo: self.scenario) }
        return try Binding.readFile(binding)
    }

    private func chosenReceiver(of binding: Binding) throws(Complaint) -> String {
        let known = binding.visitor.receivers.keys.sorted()
        guard let name = receive ?? binding.visitor.receive else { return "none" }
        guard known.contains(name) else {
            throw Complaint(
                text: "The binding \(binding.name) has no receiver “\(name)”; it has \(known.joined(separator: ", ")).",
                code: .usage
            )
        }
        return name
    }
}

extension Scenario {
    /// Virtual time sends no request, so nothing can be expected of them.
    fileprivate mutating func leaveOutHTTP() {
        for expectation in expectations where expectation.metric.name.hasPrefix("http.") {
            Terminal.tell("Left out in virtual time, which sends no request: \(expectation.text)")
        }
        expectations.removeAll { $0.metric.name.hasPrefix("http.") }
    }
}

extension ServiceAddress {
    /// The same service, running elsewhere.
    fileprivate mutating func move(to url: String) {
        switch self {
        case .embedded: self = .at(url: url, binding: nil, verifiesTLS: true)
        case .at(_, let binding, let verifiesTLS): self = .at(url: url, binding: binding, verifiesTLS: verifiesTLS)
        }
    }
}
