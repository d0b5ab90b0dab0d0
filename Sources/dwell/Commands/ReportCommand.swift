import ArgumentParser

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Judges a run anew from its observations, and rebuilds its reports."
    )

    @Argument(help: "The run's folder, or a file in it.")
    var run: String

    @Option(help: "How the verdict is told: text, markdown, json or github.")
    var format = ReportFormat.text

    func run() async throws {
        let reports = try await Complaint.heard {
            let reports = try RunReports(of: RunFolder(holding: run))
            try reports.tell(as: format)
            return reports
        }
        throw ExitCode(reports.judgement)
    }
}
