import ArgumentParser
import Foundation
import Scenarios

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Writes a first scenario: asks for what it needs, or takes it from the options."
    )

    @Argument(help: "The file to write. (default: asked for, or scenario.yaml)")
    var file: String?

    @Option(help: "What reports and run folders are called.")
    var name: String?

    @Option(help: "The chat service: embedded, or its URL.")
    var service: String?

    @Option(help: "How to talk to a service of your own: a binding file.")
    var binding: String?

    @Option(help: "The activation mode: \(ActivationMode.allCases.map(\.rawValue).joined(separator: ", ")).")
    var activation: String?

    @Option(help: "The launch criterion, such as 10s.")
    var launchAfter: String?

    @Option(help: "The pages that visitors see, with spaces between: \"/ /offer\".")
    var pages: String?

    @Option(help: "How many visitors come, such as 30/min.")
    var rate: String?

    @Option(name: .customLong("for"), help: "How long they keep coming, such as 5min.")
    var lasts: String?

    @Option(help: "How many agents answer.")
    var agents: String?

    @Flag(help: "Ask nothing: what no option says is as usual.")
    var yes = false

    @Flag(help: "Write over a file that exists.")
    var force = false

    func run() async throws {
        try await Complaint.heard {
            let scenario = try ask()
            let path = try place()
            do {
                try scenario.text.write(toFile: path, atomically: true, encoding: .utf8)
            } catch {
                throw Complaint(text: "\(path) could not be written: \(error.localizedDescription)", code: .usage)
            }
            print("\(path) is written. What it will come to:\n\n  dwell check \(path) --explain\n\nand to run it:\n")
            print("  dwell run \(path)")
        }
    }

    /// Question after question, each answer tried in the scenario as it is so far.
    private func ask() throws(Complaint) -> FirstScenario {
        var scenario = FirstScenario()
        try ask("Name", \.name, name, in: &scenario)
        try ask("Service, embedded or a URL", \.service, service, in: &scenario)
        if !scenario.isEmbedded || binding != nil {
            try ask("Binding file, if it is not the reference service", \.binding, binding, in: &scenario)
        }
        try ask("Activation mode", \.activation, activation, in: &scenario)
        if scenario.isProactive || launchAfter != nil {
            try ask("Launch criterion", \.launchAfter, launchAfter, in: &scenario)
        }
        try ask("Pages, with spaces between", \.pagesLine, pages, in: &scenario)
        try ask("How many visitors come", \.rate, rate, in: &scenario)
        try ask("How long they keep coming", \.lasts, lasts, in: &scenario)
        try ask("How many agents answer", \.agents, agents, in: &scenario)
        return scenario
    }

    private func ask(
        _ text: String,
        _ answer: WritableKeyPath<FirstScenario, String>,
        _ given: String?,
        in scenario: inout FirstScenario
    ) throws(Complaint) {
        let soFar = scenario
        let question = Question(text: text, usual: soFar[keyPath: answer]) { typed in
            var tried = soFar
            tried[keyPath: answer] = typed
            return tried.problem
        }
        scenario[keyPath: answer] = try question.answer(given: given, asks: !yes)
    }

    private func place() throws(Complaint) -> String {
        let question = Question(text: "File", usual: "scenario.yaml") { path in
            FileManager.default.fileExists(atPath: path) && !force ? "it exists; --force writes over it" : nil
        }
        let path = try question.answer(given: file, asks: !yes)
        if let problem = question.problem(path) { throw Complaint(text: "\(path): \(problem)", code: .usage) }
        return path
    }
}

extension FirstScenario {
    fileprivate var pagesLine: String {
        get { pages.joined(separator: " ") }
        set { pages = newValue.split(separator: " ").map(String.init) }
    }
}
