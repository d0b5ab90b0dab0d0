import Bindings
import Foundation
import Observations
import Population
import Scenarios

/// What a run needs before its first visitor: its folder, its file of observations, and what is known of it already.
struct RunOpening: Sendable {
    /// As it is run, everything resolved.
    var scenario: Scenario
    /// The folder under which runs are kept.
    var root: String
    var serviceURL: String
    var binding: String
    /// The binding file, to be kept with the run; nil for the reference service's own.
    var bindingText: String?
    var receiver: String
    /// The defects planted in the embedded service, as they were typed.
    var defects: [String]
    /// What the service does not have, and what its widget times by itself, as the binding says.
    var lacks: [Capability] = []
    var clientTimed: [Capability] = []

    /// Makes the folder and the file. Called once the service has answered, so that a run that never began leaves
    /// nothing behind.
    func open(isVirtual: Bool) throws(Complaint) -> OpenRun {
        let started = Date()
        let folder = try RunFolder(under: root, scenario: scenario.name, started: started)
        if let bindingText { try folder.write(bindingText, to: RunFolder.binding) }
        var record = RunRecord(
            dwell: Dwell.version,
            scenario: scenario.name,
            scenarioText: scenario.yaml,
            seed: scenario.seed,
            started: started.timeIntervalSince1970,
            serviceURL: serviceURL,
            binding: binding,
            receiveMode: receiver,
            isVirtual: isVirtual,
            visitsPlanned: Population(scenario).count,
            defects: defects
        )
        (record.lacks, record.clientTimed) = (lacks, clientTimed)
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
struct OpenRun: Sendable {
    let folder: RunFolder
    let store: RunStore
    let record: RunRecord

    /// Writes what is left to write, and how the run ended after so many seconds.
    ///
    /// - Parameter ends: of all its parts.
    func close(_ writer: RunWriter, _ ends: [LoopEnd], after duration: Double) throws(Complaint) {
        var record = record
        record.ending = .together(ends.map(\.ending))
        record.duration = duration
        for held in ends.compactMap(\.heldBack) { record.heldBack = record.heldBack?.and(held) ?? held }
        do {
            try writer.finish(record)
        } catch {
            throw Complaint(text: "\(error)", code: .bug)
        }
    }
}
