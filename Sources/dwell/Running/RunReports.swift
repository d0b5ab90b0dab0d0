import Analysis
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
        do {
            let store = try RunStore.open(at: folder.observations)
            let record = try store.record()
            let text = record.scenarioText
            let scenario = try Scenario.read(text: text, file: folder.observations, limits: .stored).value
            judgement = Judgement(run: record, scenario: scenario, observations: try store.observations())
        } catch let error as RunStoreError {
            throw Complaint(text: "\(error)", code: .invalidFile)
        } catch {
            throw Complaint(text: "\(error)", code: .bug)
        }
    }

    /// Writes every report into the folder.
    func write() throws(Complaint) {
        try folder.write(judgement.run)
        try folder.write(judgement)
    }

    /// Writes every report into the folder, and says the verdict on the terminal.
    func tell() throws(Complaint) {
        try write()
        let terminal = TerminalReport(judgement, isColoured: Terminal.isColoured, reportPath: folder.report)
        print(terminal.text, terminator: "")
    }

    /// The same in one line, for one of several runs.
    func tellBriefly() throws(Complaint) {
        try write()
        let line = RunLine(judgement, isColoured: Terminal.isColoured, reportPath: folder.report)
        print(line.text, terminator: "")
    }
}
