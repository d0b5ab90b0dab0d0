import ArgumentParser
import Measuring
import Observations

/// Observations put on record: how many a second, and what of it the thread that observes has to do itself.
@main
struct Store: ParsableCommand {
    @Option var observations = 1_000_000

    func run() throws {
        let scratch = try ScratchStore()
        defer { scratch.remove() }
        let writer = RunWriter(store: scratch.store)
        let recorder = Recorder(for: writer)
        let (start, cpu, own) = (ContinuousClock.now, ResourceUse.processorSeconds, ResourceUse.threadSeconds)
        for number in 0..<observations { recorder.record(Self.observation(number)) }
        let recording = ResourceUse.threadSeconds - own
        recorder.end()
        let lost = try writer.finish(scratch.record).loss?.count ?? 0
        let elapsed = (ContinuousClock.now - start) / .seconds(1)
        let used = ResourceUse.processorSeconds - cpu
        printFigures([
            ("observations", Double(observations)), ("lost", Double(lost)), ("elapsed_s", elapsed), ("cpu_s", used),
            ("cpu_us_each", used / Double(observations) * 1e6),
            ("loop_us_each", recording / Double(observations) * 1e6), ("per_s", Double(observations) / elapsed),
            ("resident_kb", Double(ResourceUse.residentKilobytes)),
        ])
    }

    /// What a visit leaves on record, over and over: half of it are exchanges.
    private static func observation(_ number: Int) -> Observation {
        let at = Double(number) / 10_000
        return Observation(at: at, subject: .visitor(number / facts.count + 1), fact: facts[number % facts.count])
    }

    private static let exchange = Exchange(
        operation: "view-page",
        method: "POST",
        path: "/api/v1/page-views",
        intended: 1.25,
        started: 1.2503,
        status: 200,
        bytes: 164,
        outcome: .ok
    )

    private static let facts: [Fact] = [
        .arrived(kind: "shopper", intended: 1.25), .exchange(exchange),
        .pageLoaded(page: 1, path: "/lamps", requested: 1.2503), .exchange(exchange),
        .widget(state: .hidden, page: 1), .exchange(exchange),
        .invitePresented(notBefore: nil, happened: 6.2511, again: false), .exchange(exchange),
        .pageLeft(page: 1), .exchange(exchange),
    ]
}
