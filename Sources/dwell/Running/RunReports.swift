import Analysis
import Observations
import Reports
import Scenarios

/// A run told from its observations: judged, written down, and said on the terminal.
struct Telling {
    private let folder: RunFolder

    init(_ folder: RunFolder) {
        self.folder = folder
    }

    /// - Throws: a ``Complaint`` when the folder holds no run.
    func told() throws(Complaint) -> Judgement {
        let judgement = try judgement()
        try folder.write(judgement.run)
        try folder.write(judgement)
        let terminal = TerminalReport(judgement, isColoured: Terminal.isColoured, reportPath: folder.report)
        print(terminal.text, terminator: "")
        return judgement
    }

    private func judgement() throws(Complaint) -> Judgement {
        do {
            let store = try RunStore.open(at: folder.observations)
            let record = try store.record()
            let scenario = try Scenario.read(text: record.scenarioText, file: folder.observations).value
            return Judgement(run: record, scenario: scenario, observations: try store.observations())
        } catch let error as RunStoreError {
            throw Complaint(text: "\(error)", code: .invalidFile)
        } catch {
            throw Complaint(text: "\(error)", code: .bug)
        }
    }
}
