import ArgumentParser
import EventLoop
import Measuring

/// Requests in a closed loop: a task and a browser for each connection, which asks again as soon as it has its reply.
@main
struct Requests: ParsableCommand {
    @Option var url = "http://127.0.0.1:18090/"
    @Option var connections = 100
    @Option(help: "How long; the whole of it counts.")
    var seconds = 5
    @Option(help: "End after so many requests instead: fixed work, to count instructions of.")
    var requests: Int?

    func run() throws {
        let options = self
        try waiting { try await options.measure() }
    }

    private func measure() async throws {
        let before = ResourceUse.processorSeconds
        let (url, connections, wanted) = (url, connections, requests)
        let end: Duration = requests == nil ? .seconds(seconds) : .seconds(3600)
        let (done, failed) = try await EventLoop.live().run { loop in
            let client = HTTPClient(on: loop, limits: HTTPLimits(inFlight: connections))
            let tally = Tally(limit: wanted ?? .max)
            let tasks = (0..<connections).map { _ in
                let browser = Browser(client: client, userAgent: "bench")
                return loop.start { await ask(url, browser, until: end, loop, tally) }
            }
            for task in tasks { await task.value }
            return (tally.done, tally.failed)
        }
        printFigures([
            ("requests", Double(done)), ("errors", Double(failed)), ("cpu_s", ResourceUse.processorSeconds - before),
            ("resident_kb", Double(ResourceUse.residentKilobytes)),
        ])
    }
}

/// What all connections of a loop have done together.
private final class Tally {
    let limit: Int
    var begun = 0
    var done = 0
    var failed = 0

    init(limit: Int) {
        self.limit = limit
    }
}

private func ask(_ url: String, _ browser: Browser, until end: Duration, _ loop: EventLoop, _ tally: Tally) async {
    while loop.now < end, tally.begun < tally.limit {
        tally.begun += 1
        do {
            _ = try await browser.send(HTTPRequest(url: url))
            tally.done += 1
        } catch {
            tally.failed += 1
        }
    }
}
