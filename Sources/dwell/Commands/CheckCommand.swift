import ArgumentParser
import Bindings
import Scenarios

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Reads a scenario without any traffic, names every mistake in it, and prints the plan in words."
    )

    @Argument(help: "The scenario file.")
    var scenario: String

    func run() async throws {
        try await Complaint.heard {
            let scenario = try ScenarioFile(path: scenario).scenario
            _ = try scenario.service.readBinding(nextTo: self.scenario)
            print(Plan(scenario).text, terminator: "")
        }
    }
}
