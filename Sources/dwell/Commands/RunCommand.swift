import ArgumentParser
import Bindings
import ChatDesk
import Foundation
import Population
import Scenarios

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Runs a scenario, judges what was seen, and writes the report."
    )

    @Argument(help: "The scenario file.")
    var scenario: String

    @OptionGroup var target: Target

    @Option(help: "The folder under which runs are kept.")
    var out = "reports"

    @Option(name: .customLong("defect"), help: "Plant a defect in the embedded service: NAME or NAME=VALUE.")
    var defects: [String] = []

    @Flag(help: "Run in virtual time, against the reference service's own desk: no traffic, no waiting.")
    var virtualTime = false

    @Option(help: "Spread the visitors over so many event loops, each on a thread of its own.")
    var loops = 1

    @Option(help: "How the verdict is told: text, markdown, json or github.")
    var format = ReportFormat.text

    @Flag(help: "Show no progress.")
    var quiet = false

    @OptionGroup var repetition: Repetition

    func validate() throws {
        if out.isEmpty {
            throw ValidationError("--out needs the name of a folder.")
        }
        if format != .text, repetition.count > 1 || repetition.baseline != nil {
            throw ValidationError("--format tells a single run: leave out --repeat and --baseline.")
        }
        let cores = ProcessInfo.processInfo.activeProcessorCount
        if !(1...cores).contains(loops) {
            throw ValidationError("--loops needs a number from 1 to \(cores), the number of this machine's cores.")
        }
        if virtualTime, loops > 1 {
            throw ValidationError(
                "--virtual-time is repeatable because there is one order of events: leave out --loops."
            )
        }
        if virtualTime, target.url != nil || target.binding != nil || target.receive != nil {
            throw ValidationError(
                "--virtual-time meets the reference desk itself: leave out --url, --binding, --receive."
            )
        }
    }

    func run() async throws {
        throw try await Complaint.heard {
            try await Stop.guarding {
                try await repetition.play(try target.scenario(at: scenario), as: format, once: play)
            }
        }
    }

    /// One run, from the scenario to its observations.
    private func play(_ scenario: Scenario) async throws -> RunFolder {
        try await virtualTime ? playVirtually(scenario) : playLive(scenario)
    }

    private func playVirtually(_ scenario: Scenario) async throws -> RunFolder {
        for expectation in scenario.expectations where expectation.isAboutHTTP {
            Terminal.tell("Left out in virtual time, which sends no request: \(expectation.text)")
        }
        let opening = RunOpening(
            scenario: scenario.resolvedVirtually,
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
        let route = try target.route(of: scenario)
        try refuseMisplacedDefects(at: route.address)
        let plan = Plan(scenario, by: route.file, receiver: route.receiver)
        let preflight = Preflight(of: plan, at: route.address)
        try preflight.require()
        for remark in preflight.remarks { Terminal.tell("\(self.scenario): remark: \(remark)") }
        let service = try target.service(for: scenario, in: self.scenario, at: route, defects: defects)
        defer { service.stop() }
        let opening = RunOpening(
            scenario: scenario.resolved(service: route.address, binding: route.file, receiver: route.receiver),
            root: out,
            serviceURL: service.url.withoutCredentials,
            binding: route.file.binding.name,
            bindingText: route.file.text,
            receiver: route.receiver ?? "none",
            defects: defects,
            lacks: route.file.binding.lacks,
            clientTimed: route.file.binding.clientTimed
        )
        return try await LiveRun(
            url: service.url,
            verifiesTLS: service.verifiesTLS,
            secrets: service.secrets,
            binding: route.file.binding,
            receiver: route.receiver,
            allowed: route.allowed,
            preflight: preflight,
            loops: loops,
            showsProgress: !quiet,
            opening: opening
        ).run()
    }

    /// A defect is for the embedded service.
    private func refuseMisplacedDefects(at address: ServiceAddress) throws(Complaint) {
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
