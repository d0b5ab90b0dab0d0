import Analysis
import Foundation
import Observations
import Reports
import Scenarios

/// A run's reports, made from its observations.
struct RunReports {
    let judgement: Judgement
    private let folder: RunFolder

    /// Judges the run in a folder.
    /// - Throws: a ``Complaint`` when the folder holds no run.
    init(of folder: RunFolder) throws(Complaint) {
        self.folder = folder
        let run = try StoredRun(in: folder)
        judgement = Judgement(run: run.record, scenario: run.scenario, observations: run.observations)
    }

    /// Writes every report into the folder.
    func write() throws(Complaint) {
        try folder.write(judgement.run)
        try folder.write(judgement)
    }

    /// Writes every report into the folder, and says the verdict on the standard output.
    func tell(as format: ReportFormat) throws(Complaint) {
        try write()
        switch format {
        case .text: print(terminalText, terminator: "")
        case .markdown: print(MarkdownReport(judgement).text, terminator: "")
        case .json: print(SummaryJSON(judgement).text, terminator: "")
        case .github:
            print(terminalText + GitHubAnnotations(judgement).text, terminator: "")
            try addToJobSummary()
        }
    }

    private var terminalText: String {
        TerminalReport(judgement, isColoured: Terminal.isColoured, reportPath: folder.report).text
    }

    /// Adds the Markdown to the file that GitHub shows on a job's page, if it has named one.
    private func addToJobSummary() throws(Complaint) {
        guard let path = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"] else { return }
        do {
            if !FileManager.default.fileExists(atPath: path) { try Data().write(to: URL(filePath: path)) }
            let file = try FileHandle(forUpdating: URL(filePath: path))
            defer { try? file.close() }
            try file.seekToEnd()
            try file.write(contentsOf: Data(MarkdownReport(judgement).text.utf8))
        } catch {
            throw Complaint(
                text: "\(path) could not be written: \(error.localizedDescription) GITHUB_STEP_SUMMARY names it.",
                code: .usage
            )
        }
    }

    /// The same in one line, for one of several runs.
    func tellBriefly() throws(Complaint) {
        try write()
        let line = RunLine(judgement, isColoured: Terminal.isColoured, reportPath: folder.report)
        print(line.text, terminator: "")
    }
}
