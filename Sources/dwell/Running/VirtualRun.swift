import ChatDesk
import EventLoop
import Observations
import Scenarios
import VirtualService
import Visits

/// A run in virtual time against the reference desk in process: hours in seconds, and the same every time.
struct VirtualRun: Sendable {
    var defects: [Defect]
    var opening: RunOpening

    /// - Returns: the folder with what was observed.
    /// - Throws: a ``Complaint``.
    func run() async throws -> RunFolder {
        try await EventLoop.virtual().run { loop in
            var open = try opening.open(isVirtual: true)
            let recorder = Recorder(store: open.store)
            let settings = Settings(promised: opening.scenario.settings)
            let service = VirtualService(settings: settings, defects: defects, loop: loop)
            let run = Run(scenario: opening.scenario, service: service, loop: loop, record: recorder.record)
            let ending = await run.run()
            try open.close(recorder, ending: ending, after: loop.now.inSeconds)
            return open.folder
        }
    }
}
