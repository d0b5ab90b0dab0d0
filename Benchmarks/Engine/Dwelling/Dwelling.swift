import ArgumentParser
import EventLoop
import Measuring

/// Visitors who dwell and ask now and then, in an open loop: each a task of its own, with an exponential dwell time.
///
/// They share browsers, as the yardstick's visitors share handles: a process has 20,000 descriptors, and so not one for
/// each of 100,000 visitors.
@main
struct Dwelling: ParsableCommand {
    @Option var url = "http://127.0.0.1:18090/"
    @Option var visitors = 100_000
    @Option(help: "Requests a second, of all of them together.")
    var rate = 1000.0
    @Option var seconds = 10
    @Option(help: "Browsers that they share.")
    var pool = 512

    /// Everybody has begun by then, and connections are open.
    private static let warmUp: Duration = .seconds(2)

    func run() throws {
        let options = self
        try waiting { try await options.measure() }
    }

    private func measure() async throws {
        let options = self
        let end = Self.warmUp + .seconds(seconds)
        let figures = try await EventLoop.live().run { loop in
            let client = HTTPClient(on: loop)
            let crowd = Crowd(url: options.url, client: client, loop: loop, pool: options.pool)
            let mean = Double(options.visitors) / options.rate
            for number in 0..<options.visitors {
                loop.start { await crowd.dwell(ExponentialStream(number: number, mean: mean)) }
            }
            let begun = loop.now
            try await loop.sleep(until: Self.warmUp + begun)
            crowd.forgetFigures()
            let (cpu, since) = (ResourceUse.processorSeconds, loop.now)
            try await loop.sleep(until: end + begun)
            let elapsed = (loop.now - since) / .seconds(1)
            return crowd.figures(cpu: ResourceUse.processorSeconds - cpu, elapsed: elapsed)
        }
        printFigures(figures)
    }
}

/// The visitors of one loop, and what was measured of them.
private final class Crowd {
    private let request: HTTPRequest
    private let loop: EventLoop
    private let browsers: [Browser]
    private var turn = 0
    private var failed = 0
    private var lateness = Durations()
    private var latency = Durations()

    init(url: String, client: HTTPClient, loop: EventLoop, pool: Int) {
        request = HTTPRequest(url: url)
        self.loop = loop
        browsers = (0..<pool).map { _ in Browser(client: client, userAgent: "bench") }
    }

    func dwell(_ times: ExponentialStream) async {
        var times = times
        while true {
            let due = loop.now + times.next()
            do { try await loop.sleep(until: due) } catch { return }
            lateness.add(loop.now - due)
            turn = (turn + 1) % browsers.count
            do {
                _ = try await browsers[turn].send(request)
                latency.add(loop.now - due)
            } catch is CancellationError {
                return
            } catch {
                failed += 1
            }
        }
    }

    func forgetFigures() {
        (lateness, latency, failed) = (Durations(), Durations(), 0)
    }

    func figures(cpu: Double, elapsed: Double) -> [(String, Double)] {
        [
            ("requests", Double(latency.count)), ("errors", Double(failed)), ("cpu_s", cpu),
            ("requests_per_s", Double(latency.count) / elapsed), ("cpu_share", cpu / elapsed),
            ("resident_kb", Double(ResourceUse.residentKilobytes)),
        ]
            + lateness.figures.map { ("lateness_" + $0.0, $0.1) }
            + latency.figures.map { ("latency_" + $0.0, $0.1) }
    }
}
