import Analysis
import ArgumentParser
import Foundation
import Reports

struct BaselineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baseline",
        abstract: "Keeps what runs measured, to compare others with.",
        subcommands: [SaveCommand.self]
    )
}

struct SaveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save",
        abstract: "Writes what runs of one scenario measured into a small file that is fit to be committed."
    )

    @Argument(help: "Runs, folders of runs, or baselines saved before.")
    var runs: [String]

    @Option(help: "The file to write.")
    var out = "baseline.json"

    func run() async throws {
        try await Complaint.heard {
            let baseline = try saved()
            try OutputFile(path: out).write(baseline.text)
            print("\(out)  \(BaselineText(baseline).text)", terminator: "")
        }
    }

    private func saved() throws(Complaint) -> Baseline {
        let runs = try ComparedRuns(at: runs).runs.sorted { ($0.seed, $0.started) < ($1.seed, $1.started) }
        do {
            return try Baseline(keeping: runs)
        } catch {
            throw Complaint(text: "\(error)", code: .invalidFile)
        }
    }
}
