import Analysis
import Observations
import Scenarios

/// A run as its folder keeps it.
struct StoredRun {
    let record: RunRecord
    let scenario: Scenario
    let observations: SortedObservations

    /// - Throws: a ``Complaint`` when the folder holds no run.
    init(in folder: RunFolder) throws(Complaint) {
        do {
            let store = try RunStore.open(at: folder.observations)
            record = try store.record()
            scenario = try Scenario.read(text: record.scenarioText, file: folder.observations, limits: .stored).value
            observations = SortedObservations(joining: try store.stretches(into: .init()) { $0.note($1) })
        } catch let error as RunStoreError {
            throw Complaint(text: "\(error)", code: .invalidFile)
        } catch {
            throw Complaint(text: "\(error)", code: .bug)
        }
    }

    var tables: RunTables {
        RunTables(run: record, scenario: scenario, observations: observations)
    }
}
