import Foundation
import Observations
import Population
import Scenarios

/// What a run needs before its first visitor: its folder, its file of observations, and what is known of it already.
struct RunOpening: Sendable {
    var scenario: Scenario
    /// The folder under which runs are kept.
    var root: String
    var serviceURL: String
    var binding: String
    var receive: String

    /// Makes the folder and the file. Called once the service has answered, so that a run that never began leaves
    /// nothing behind.
    func open(isVirtual: Bool) throws -> OpenRun {
        let started = Date()
        let folder = try RunFolder(under: root, scenario: scenario.name, started: started)
        let record = RunRecord(
            dwell: Dwell.version,
            scenario: scenario.name,
            scenarioText: scenario.yaml,
            seed: scenario.seed,
            started: started.timeIntervalSince1970,
            serviceURL: serviceURL,
            binding: binding,
            receiveMode: receive,
            isVirtual: isVirtual,
            visitsPlanned: Population(scenario).arrivalTimes.reduce(0) { count, _ in count + 1 }
        )
        do {
            return OpenRun(
                folder: folder,
                store: try RunStore.create(at: folder.observations, record: record),
                record: record
            )
        } catch {
            throw Complaint(text: "\(error)", code: .bug)
        }
    }
}

/// A run that has begun.
struct OpenRun {
    let folder: RunFolder
    let store: RunStore
    var record: RunRecord

    /// Writes what is left to write, and the run's end.
    func close(_ recorder: Recorder) throws {
        do {
            try recorder.finish(record)
        } catch {
            throw Complaint(text: "\(error)", code: .bug)
        }
    }
}
