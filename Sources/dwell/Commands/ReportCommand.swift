import ArgumentParser

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Judges a run anew from its observations, and rebuilds its reports."
    )

    @Argument(help: "The run's folder, or a file in it.")
    var run: String

    func run() async throws {
        let reports = try await Complaint.heard {
            let reports = try RunReports(of: RunFolder(holding: run))
            try reports.tell()
            return reports
        }
        throw ExitCode(reports.judgement)
    }
}
