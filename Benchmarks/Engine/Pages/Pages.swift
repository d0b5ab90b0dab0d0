import ArgumentParser
import Bindings
import EventLoop
import Measuring
import Observations

/// Page views in a closed loop, as visitors load them: by a binding, judged by it, with every exchange on record.
@main
struct Pages: ParsableCommand {
    @Option var url = "http://127.0.0.1:18090"
    @Option(help: "The binding file.")
    var binding: String
    @Option var visitors = 1
    @Option(help: "How many views, all visitors together.")
    var views = 10_000

    func run() throws {
        let options = self
        try waiting { try await options.measure() }
    }

    private func measure() async throws {
        let binding = try Binding.read(path: binding)
        let scratch = try ScratchStore()
        defer { scratch.remove() }
        let before = ResourceUse.processorSeconds
        let (url, visitors, share) = (url, visitors, views / max(1, visitors))
        let failed = try await EventLoop.live().run { loop in
            let writer = RunWriter(store: scratch.store)
            let recorder = Recorder(for: writer)
            let connection = ServiceConnection(
                url: url,
                client: HTTPClient(on: loop),
                loop: loop,
                verifiesTLS: true,
                epoch: 0,
                evidence: Evidence(masking: Masking(of: []), count: 0)
            )
            let service = BoundService(binding: binding, connection: connection)
            var failed = 0
            let viewing = (1...visitors).map { number in
                loop.start { failed += await view(share, as: number, of: service, loop, recorder) }
            }
            for task in viewing { await task.value }
            recorder.end()
            try writer.finish(scratch.record)
            return failed
        }
        let used = ResourceUse.processorSeconds - before
        printFigures([
            ("views", Double(views)), ("errors", Double(failed)), ("cpu_s", used),
            ("cpu_us_each", used / Double(views) * 1e6),
        ])
    }
}

/// - Returns: how many of them failed.
private func view(
    _ count: Int,
    as number: Int,
    of service: BoundService,
    _ loop: EventLoop,
    _ recorder: Recorder
) async -> Int {
    let visitor = VisitorIdentity(number: number, browser: number, userAgent: "bench", site: "shop")
    let side = service.visitor(visitor, record: recorder.record)
    var failed = 0
    for view in 1...count {
        let page = PageRequest(path: "/", number: view, requested: loop.now)
        if (try? await side.perform(.viewPage(page), due: loop.now)) != .done { failed += 1 }
    }
    side.close()
    return failed
}
