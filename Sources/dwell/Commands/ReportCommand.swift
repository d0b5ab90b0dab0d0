import Analysis
import ArgumentParser

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Judges a run anew from its observations, and rebuilds its reports."
    )

    @Argument(help: "The run's folder.")
    var run: String

    func run() async throws {
        let judgement = try await Complaint.heard { try Telling(RunFolder(at: run)).told() }
        throw ExitCode(judgement)
    }
}
