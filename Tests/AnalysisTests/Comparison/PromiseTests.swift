import Testing

@testable import Analysis

/// What `docs/comparing.md` promises, held by seeded simulations; 16 metrics are compared each time.
@Suite("What comparing promises")
struct PromiseTests {
    /// Pairs of one seed; runs of other seeds; one run against several; a seed played again and again.
    static let designs: [(baseline: [UInt64], candidate: [UInt64])] = [
        (Array(1...3), Array(1...3)), (Array(1...5), Array(1...5)), (Array(1...10), Array(1...10)),
        (Array(1...5), Array(6...10)), (Array(1...5), [6]), ([1, 1, 1, 1, 1], [1, 1, 1, 1, 1]),
    ]

    @Test("of a thousand comparisons of equal services, at most 5 % fail", arguments: designs)
    func falseAlarms(seeds: (baseline: [UInt64], candidate: [UInt64])) throws {
        var chance = Chance(2026)
        var failed = 0
        for trial in 0..<1000 {
            // Other visitors each time.
            let shift = UInt64(trial) * 1000
            let these = (seeds.baseline.map { $0 + shift }, seeds.candidate.map { $0 + shift })
            let comparison = try SimulatedService.compare(SimulatedService(), SimulatedService(), seeds: these, &chance)
            if comparison.verdict == .fail { failed += 1 }
        }
        // Were the true rate 5 %, half of all seeds would show more than 50; ours is well below it.
        #expect(failed <= 50, "\(failed) of 1000")
    }

    /// The table of `docs/comparing.md`: by how much waits of one seed scatter, and how many pairs it takes.
    @Test(
        "a service whose waits are 10 % longer is found in 80 of 100 comparisons",
        arguments: [(noise: 0.01, pairs: 4), (noise: 0.02, pairs: 5), (noise: 0.05, pairs: 9), (noise: 0.1, pairs: 24)]
    )
    func finds(noise: Double, pairs: Int) throws {
        var chance = Chance(7)
        var found = 0
        for trial in 0..<400 {
            let seeds = (1...UInt64(pairs)).map { $0 + UInt64(trial) * 1000 }
            let comparison = try SimulatedService.compare(
                SimulatedService(noise: noise),
                SimulatedService(slower: 1.1, noise: noise),
                seeds: (seeds, seeds),
                &chance
            )
            if comparison.changes.contains(where: { $0.outcome == .worse && $0.metric.name.hasPrefix("queue.wait") }) {
                found += 1
            }
        }
        #expect(found >= 320, "\(found) of 400")
    }
}
