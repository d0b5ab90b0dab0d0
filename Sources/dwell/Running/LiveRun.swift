import Bindings
import EventLoop
import Foundation
import Observations
import Population
import Scenarios
import Visits

/// A run in real time against a running service.
struct LiveRun: Sendable {
    var url: String
    var verifiesTLS: Bool
    var secrets: [String: String]
    var binding: Binding
    var receiver: String?
    var allowed: [AllowedHost]
    var preflight: Preflight
    var showsProgress: Bool
    var opening: RunOpening

    /// - Returns: the folder with what was observed.
    /// - Throws: a ``Complaint``.
    func run() async throws -> RunFolder {
        try await EventLoop.live().run { loop in
            let client = HTTPClient(on: loop, limits: preflight.limits)
            let permit = Permit(allowed)
            let connection = ServiceConnection(
                url: url,
                client: client,
                loop: loop,
                verifiesTLS: verifiesTLS,
                secrets: secrets,
                epoch: Date().timeIntervalSince1970 - loop.now.inSeconds,
                permit: permit,
                evidence: Evidence(masking: Masking(of: Array(secrets.values))),
                sources: preflight.provision.sources
            )
            let service = BoundService(binding: binding, connection: connection, receiver: receiver)
            try await service.reach(at: opening.serviceURL, by: opening.scenario.connections)
            let folder = try await observe(service, client: client, permit: permit, loop: loop)
            await service.tidyUp()
            return folder
        }
    }

    private func observe(
        _ service: BoundService,
        client: HTTPClient,
        permit: Permit,
        loop: isolated EventLoop
    ) async throws -> RunFolder {
        var open = try opening.open(isVirtual: false)
        let recorder = Recorder(store: open.store)
        var hears: (Observation) -> Void = { _ in }
        let run = Run(scenario: opening.scenario, service: service, loop: loop) { observation in
            recorder.record(observation)
            hears(observation)
        }
        let watch = RunWatch(run, open.record, opening.scenario, loop: loop, showsProgress: showsProgress)
        hears = watch.note
        let generator = GeneratorWatch(loop: loop, client: client, machine: preflight.stocks)
        loop.onTimerFired = generator.timerFired
        let watching = loop.start {
            while (try? await loop.sleep(until: loop.now + GeneratorWatch.interval)) != nil {
                let condition = generator.condition(visitorsPresent: run.progress.present)
                recorder.record(Observation(at: loop.now.inSeconds, subject: .run, fact: .generator(condition)))
                watch.look(condition)
            }
        }
        let ending = await run.run()
        watching.cancel()
        await watching.value
        await watch.end()
        let condition = generator.condition(visitorsPresent: run.progress.present)
        recorder.record(Observation(at: loop.now.inSeconds, subject: .run, fact: .generator(condition)))
        open.note(heldBack: permit)
        try open.close(recorder, ending: ending, after: loop.now.inSeconds)
        return open.folder
    }
}
