import ArgumentParser
import Scenarios

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Reads a scenario without any traffic, names every mistake in it, and prints the plan in words."
    )

    @Argument(help: "The scenario file.")
    var scenario: String

    @OptionGroup var changes: Changes

    func run() async throws {
        try await Complaint.heard {
            let read = try ScenarioFile(path: scenario, changes: changes.all).scenario
            let binding = try BindingFile(namedBy: read)
            _ = try binding.receiver(named: read.receive)
            binding.tellGaps(for: read)
            print("\(read.name): nothing is wrong with it.")
        }
    }
}
