import Bindings
import EventLoop
import Foundation
import Observations
import Scenarios
import Visits

/// A run in real time against a running service.
struct LiveRun: Sendable {
    var url: String
    var verifiesTLS: Bool
    var secrets: [String: String]
    var binding: Binding
    var receiver: String?
    var showsProgress: Bool
    var opening: RunOpening

    /// - Returns: the folder with what was observed.
    /// - Throws: a ``Complaint``.
    func run() async throws -> RunFolder {
        try await EventLoop.live().run { loop in
            let client = HTTPClient(on: loop)
            let connection = ServiceConnection(
                url: url,
                client: client,
                loop: loop,
                verifiesTLS: verifiesTLS,
                secrets: secrets,
                epoch: Date().timeIntervalSince1970 - loop.now.inSeconds
            )
            let service = BoundService(binding: binding, connection: connection, receiver: receiver)
            try await service.reach(at: opening.serviceURL)
            return try await observe(service, client: client, loop: loop)
        }
    }

    private func observe(
        _ service: BoundService,
        client: HTTPClient,
        loop: isolated EventLoop
    ) async throws -> RunFolder {
        var open = try opening.open(isVirtual: false)
        let recorder = Recorder(store: open.store)
        let run = Run(scenario: opening.scenario, service: service, loop: loop, record: recorder.record)
        let watch = GeneratorWatch(loop: loop, client: client)
        loop.onTimerFired = watch.timerFired
        var line = ProgressLine(planned: open.record.visitsPlanned, isWatched: Terminal.isWatched)
        let watching = loop.start {
            while (try? await loop.sleep(until: loop.now + GeneratorWatch.interval)) != nil {
                recorder.record(watch.observation(visitorsPresent: run.progress.present))
                if showsProgress { line.show(run.progress, at: loop.now) }
            }
        }
        let ending = await run.run()
        watching.cancel()
        await watching.value
        recorder.record(watch.observation(visitorsPresent: run.progress.present))
        if showsProgress { line.clear() }
        try open.close(recorder, ending: ending, after: loop.now.inSeconds)
        return open.folder
    }
}
