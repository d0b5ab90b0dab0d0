import ArgumentParser
import EventLoop
import Measuring

/// Tasks that do nothing but sleep, each for an exponential time, again and again: how late a loop wakes them, and in
/// virtual time how many a second it can wake.
@main
struct Timers: ParsableCommand {
    @Option var tasks = 100_000
    @Option(help: "Wake-ups a second, of all tasks together.")
    var rate = 10_000.0
    @Option var seconds = 5
    @Option(help: "Loops, each on a thread of its own and with so many tasks.")
    var loops = 1
    @Flag(name: .customLong("virtual"), help: "In virtual time.")
    var isVirtual = false

    func run() throws {
        let options = self
        try waiting { try await options.measure() }
    }

    private func measure() async throws {
        let (options, start) = (self, ContinuousClock.now)
        let before = ResourceUse.processorSeconds
        let all = try await withThrowingTaskGroup(of: Durations.self) { group in
            for _ in 0..<loops { group.addTask { try await options.lateness() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let cpu = ResourceUse.processorSeconds - before
        let elapsed = (ContinuousClock.now - start) / .seconds(1)
        let fired = Double(all.reduce(0) { $0 + $1.count })
        printFigures(
            [
                ("fired", fired), ("cpu_s", cpu), ("elapsed_s", elapsed), ("fired_per_s", fired / elapsed),
                ("cpu_us_each", cpu / fired * 1e6), ("cpu_share", cpu / elapsed),
                ("resident_kb", Double(ResourceUse.residentKilobytes)),
            ] + all[0].figures
        )
    }

    /// One loop's wake-ups and how late each was. The first second of real time is beginning, and does not count.
    private func lateness() async throws -> Durations {
        let options = self
        return try await (isVirtual ? EventLoop.virtual() : EventLoop.live()).run { loop in
            let lateness = Lateness(loop)
            let mean = Double(options.tasks) / options.rate
            for number in 0..<options.tasks {
                loop.start { await lateness.sleepOn(ExponentialStream(number: number, mean: mean)) }
            }
            if !options.isVirtual {
                try await loop.sleep(until: loop.now + .seconds(1))
                lateness.durations = Durations()
            }
            try await loop.sleep(until: loop.now + .seconds(options.seconds))
            return lateness.durations
        }
    }
}

private final class Lateness {
    private let loop: EventLoop
    var durations = Durations()

    init(_ loop: EventLoop) {
        self.loop = loop
    }

    func sleepOn(_ times: ExponentialStream) async {
        var times = times
        while true {
            let due = loop.now + times.next()
            do { try await loop.sleep(until: due) } catch { return }
            durations.add(loop.now - due)
        }
    }
}
