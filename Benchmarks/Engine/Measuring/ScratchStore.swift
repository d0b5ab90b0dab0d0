import Foundation
public import Observations

/// A run's file in a folder of its own, which goes with it.
public struct ScratchStore: Sendable {
    public let store: RunStore
    public let record: RunRecord
    private let folder: URL

    public init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "dwell-bench-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        record = RunRecord(
            dwell: "benchmark",
            scenario: "Benchmark",
            scenarioText: "",
            seed: 1,
            started: 0,
            serviceURL: "",
            binding: "",
            receiveMode: "",
            isVirtual: false,
            visitsPlanned: 0
        )
        store = try RunStore.create(at: folder.appending(path: "observations.sqlite").path, record: record)
    }

    /// Away with it.
    public func remove() {
        try? FileManager.default.removeItem(at: folder)
    }
}
