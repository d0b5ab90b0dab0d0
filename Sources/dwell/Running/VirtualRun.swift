import Analysis
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
            let open = try opening.open(isVirtual: true)
            let writer = RunWriter(store: open.store)
            // A second is nothing here: what a crash could lose is the last batch, some milliseconds of work.
            let recorder = Recorder(for: writer, batch: 2000, interval: .infinity)
            let scenario = opening.scenario
            let service = VirtualService(
                settings: Settings(promised: scenario.settings),
                defects: defects,
                sinceMonday: scenario.begins?.sinceMonday ?? .zero,
                loop: loop
            )
            var judge = InterimJudge(open.record, scenario)
            let mayEnd = judge.mayEndRun
            let run = Run(scenario: scenario, service: service, loop: loop) { observation in
                recorder.record(observation)
                if mayEnd { judge.take([observation]) }
            }
            let watching = loop.start {
                while mayEnd, (try? await loop.sleep(until: loop.now + .seconds(1))) != nil {
                    guard judge.isDue, let lost = judge.look(visitsToCome: run.visitsToCome).hopeless else { continue }
                    Terminal.tell("Ended early, as it can no longer be met: \(lost.text)")
                    return run.end(as: .hopeless)
                }
            }
            let ending = await run.run()
            watching.cancel()
            await watching.value
            recorder.end()
            try open.close(writer, [LoopEnd(ending: ending)], after: loop.now.inSeconds)
            return open.folder
        }
    }
}
