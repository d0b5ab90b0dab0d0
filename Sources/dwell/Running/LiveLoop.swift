import Bindings
import EventLoop
import Observations
import Population
import Scenarios
import Visits

/// One loop's part of a live run: its portion of the visitors, and on the first one the agents and the account of the
/// whole. Everything that a request, an observation or a timer touches is its own.
final class LiveLoop {
    private let portion: Portion
    private let company: LoopCompany
    private let machine: MachineStocks
    private let permit: Permit
    private let service: BoundService
    private let recorder: Recorder
    private let generator: GeneratorWatch
    private let visits: Run
    /// On the first loop, where somebody follows the run.
    private let watch: RunWatch?

    init(_ live: LiveRun, _ portion: Portion, _ company: LoopCompany, loop: isolated EventLoop) {
        self.portion = portion
        self.company = company
        machine = live.preflight.stocks
        let client = HTTPClient(on: loop, limits: live.preflight.limits(of: portion))
        generator = GeneratorWatch(loop: loop, client: client)
        permit = Permit(live.allowed, sharers: portion.count)
        let connection = ServiceConnection(
            url: live.url,
            client: client,
            loop: loop,
            verifiesTLS: live.verifiesTLS,
            secrets: live.secrets,
            epoch: company.epoch,
            permit: permit,
            evidence: Evidence(
                masking: Masking(of: Array(live.secrets.values)),
                count: portion.of(Evidence.usualCount)
            ),
            sources: live.preflight.provision.sources
        )
        service = BoundService(
            binding: live.binding,
            connection: connection,
            receiver: live.receiver,
            variables: company.variables
        )
        let recorder = Recorder(for: company.writer, lane: portion.index)
        self.recorder = recorder
        visits = Run(
            scenario: live.opening.scenario,
            service: service,
            loop: loop,
            portion: portion,
            rendezvous: company.visits,
            record: recorder.record
        )
        watch = company.newsroom.flatMap { newsroom in
            guard portion.isFirst else { return nil }
            return RunWatch(
                company.open.record,
                live.opening.scenario,
                newsroom,
                company.news,
                loop: loop,
                showsProgress: live.showsProgress
            )
        }
    }

    /// - Throws: a ``Complaint`` when the run's file can't be completed.
    func run(on loop: isolated EventLoop) async throws {
        loop.onTimerFired = generator.timerFired
        let watching = loop.start { [self] in
            while (try? await loop.sleep(until: loop.now + GeneratorWatch.interval)) != nil { look(on: loop) }
        }
        let ending = await visits.run()
        watching.cancel()
        await watching.value
        await watch?.end()
        try await close(as: ending, on: loop)
        await service.tidyUp()
    }

    /// Once a second: how this loop is; on the first one, how all are.
    private func look(on loop: EventLoop) {
        note()
        let condition = portion.isFirst ? wholeCondition(at: loop.now.inSeconds) : nil
        // What the other loops observed waits for this, too.
        recorder.flush(at: loop.now.inSeconds)
        if let condition { watch?.look(condition) }
        if company.news.isHopeless { visits.end(as: .hopeless) }
    }

    private func note() {
        let progress = visits.progress
        company.news.note(generator.condition(visitorsPresent: progress.present), progress, of: portion.index)
    }

    /// What all loops have told so far, put on record.
    @discardableResult
    private func wholeCondition(at instant: Double) -> GeneratorCondition {
        let loops = company.news.conditions(at: instant)
        let condition = GeneratorCondition(loops, count: portion.count, machine: machine)
        recorder.record(Observation(at: instant, subject: .run, fact: .generator(condition)))
        return condition
    }

    /// Hands over what is left; the first one, which waits for the others, completes the run's file.
    private func close(as ending: RunEnding, on loop: EventLoop) async throws {
        note()
        if !portion.isFirst { recorder.end() }
        let ends = await company.ends.meet(with: LoopEnd(ending: ending, heldBack: permit.held))
        guard portion.isFirst else { return }
        let duration = loop.now.inSeconds
        wholeCondition(at: duration)
        recorder.end()
        try company.open.close(company.writer, ends, after: duration)
    }
}

extension Permit {
    /// What it held back; nil: nothing.
    fileprivate var held: HeldBack? {
        heldBack > 0 ? HeldBack(count: heldBack, longest: longestHold.inSeconds) : nil
    }
}
