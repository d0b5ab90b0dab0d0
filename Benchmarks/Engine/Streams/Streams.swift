import ArgumentParser
import EventLoop
import Glibc
import Measuring

/// Open streams, each with an event now and then: memory, processor time, and how long an event takes from the server's
/// write to a task of the loop. Both clocks are the machine's monotonic one.
@main
struct Streams: AsyncParsableCommand {
    enum Manner: String, ExpressibleByArgument, CaseIterable {
        case events
        case socket
    }

    @Option var url = "http://127.0.0.1:18090"
    @Option var manner = Manner.events
    @Option var count = 10_000
    @Option var seconds = 10

    func run() async throws {
        let options = self
        let figures = try await EventLoop.live().run { loop in
            let readers = Readers(on: loop, url: options.url)
            let memory = ResourceUse.residentKilobytes
            for _ in 0..<options.count { loop.start { await readers.follow(options.manner) } }
            while readers.open + readers.failed < options.count {
                try await loop.sleep(until: loop.now + .milliseconds(100))
            }
            let opening = loop.now / .seconds(1)
            // Each stream has had an event, and the buffers have their size.
            try await loop.sleep(until: loop.now + .seconds(3))
            readers.delays = Durations()
            let (cpu, since) = (ResourceUse.processorSeconds, loop.now)
            try await loop.sleep(until: loop.now + .seconds(options.seconds))
            let elapsed = (loop.now - since) / .seconds(1)
            return [
                ("streams", Double(readers.open)), ("errors", Double(readers.failed)), ("opening_s", opening),
                ("events", Double(readers.delays.count)),
                ("cpu_us_each", (ResourceUse.processorSeconds - cpu) / Double(max(1, readers.delays.count)) * 1e6),
                ("cpu_share", (ResourceUse.processorSeconds - cpu) / elapsed),
                ("resident_kb", Double(ResourceUse.residentKilobytes)),
                ("kb_each", Double(ResourceUse.residentKilobytes - memory) / Double(max(1, readers.open))),
            ] + readers.delays.figures
        }
        printFigures(figures)
    }
}

/// All that follow a stream on one loop.
private final class Readers {
    private let loop: EventLoop
    private let client: HTTPClient
    private let url: String
    /// The machine's monotonic clock when the loop's said zero, nanoseconds.
    private let origin: Int64
    private(set) var open = 0
    private(set) var failed = 0
    var delays = Durations()

    init(on loop: EventLoop, url: String) {
        self.loop = loop
        self.url = url
        // A storm of connections would be the server's to bear.
        client = HTTPClient(on: loop, limits: HTTPLimits(inFlight: 256))
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        let now = loop.now.components
        origin =
            Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec) - now.seconds * 1_000_000_000
            - now.attoseconds / 1_000_000_000
    }

    func follow(_ manner: Streams.Manner) async {
        let browser = Browser(client: client, userAgent: "bench")
        do {
            switch manner {
            case .events: try await followEvents(browser)
            case .socket: try await followSocket(browser)
            }
        } catch is CancellationError {
            return
        } catch {
            failed += 1
        }
    }

    private func followEvents(_ browser: Browser) async throws {
        let stream = try await browser.open(HTTPRequest(url: url + "/events", timeout: .seconds(60)))
        open += 1
        while let chunk = try await stream.next() { note(chunk.bytes) }
    }

    private func followSocket(_ browser: Browser) async throws {
        let socket = try await browser.connect(HTTPRequest(url: url + "/socket", timeout: .seconds(60)))
        open += 1
        while let message = try await socket.next() {
            if case .text(let text) = message.content { note(Array(text.utf8)) }
        }
    }

    /// The digits in an event are the instant of its sending.
    private func note(_ bytes: [UInt8]) {
        let digits = bytes.lazy.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let sent = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
        delays.add(loop.now - .nanoseconds(sent - origin))
    }
}
