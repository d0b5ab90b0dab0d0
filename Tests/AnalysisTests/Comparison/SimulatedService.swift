import Foundation

@testable import Analysis

/// A chat service as comparing sees it: runs whose figures are skewed, go with each other, and are mostly 0 where they
/// count what seldom goes wrong. The seed makes how busy a run is; the rest is the service's own noise.
struct SimulatedService {
    /// The factor on every wait.
    var slower = 1.0
    /// The standard deviation of the logarithm of a wait in runs of one seed.
    var noise = 0.05

    func run(seed: UInt64, _ chance: inout Chance) -> MeasuredRun {
        var visitors = Chance(seed)
        let busy = exp(0.4 * visitors.normal())
        let mood = noise * 0.7 * chance.normal()
        func wait(_ typical: Double) -> Double {
            typical * busy * slower * exp(mood + noise * 0.7 * chance.normal())
        }
        func latency(_ typical: Double, _ skew: Double) -> Double { typical * exp(skew * chance.normal()) }
        func share(_ rate: Double, of cases: Int) -> Measure {
            .share((0..<cases).count { _ in chance.uniform() < rate }, of: cases)
        }
        let abandoned = share(min(0.5, 0.06 * busy * slower), of: 200)
        let kept = 1 - (abandoned.value ?? 0)
        return .fixture(
            seed: seed,
            measures: [
                "queue.wait.mean": Measure(value: wait(10), cases: 180),
                "queue.wait.p50": Measure(value: wait(7), cases: 180),
                "queue.wait.p90": Measure(value: wait(24), cases: 180),
                "queue.first_message.p50": Measure(value: wait(9), cases: 180),
                "invite.lateness.p50": Measure(value: latency(0.002, 0.2), cases: 300),
                "invite.lateness.p99": Measure(value: latency(0.05, 0.8), cases: 300),
                "http.latency.p50": Measure(value: latency(0.001, 0.2), cases: 9000),
                "http.latency.p99": Measure(value: latency(0.02, 0.8), cases: 9000),
                "chats.length.p50": Measure(value: latency(240, 0.05), cases: 180),
                "queue.abandoned": abandoned,
                "queue.answered": Measure(value: kept, cases: 200),
                "queue.service_level(20s, negative)": Measure(value: kept * 0.8, cases: 200),
                "invite.missing": share(0.002, of: 300),
                "invite.late": share(0.01, of: 300),
                "minimised.violations": share(0.001, of: 200),
                "findings": share(0.003, of: 300),
            ]
        )
    }

    /// Runs of these seeds, compared with runs of another service.
    static func compare(
        _ baseline: SimulatedService,
        _ candidate: SimulatedService,
        seeds: (baseline: [UInt64], candidate: [UInt64]),
        _ chance: inout Chance
    ) throws -> Comparison {
        try Comparison(
            baseline: seeds.baseline.map { baseline.run(seed: $0, &chance) },
            candidate: seeds.candidate.map { candidate.run(seed: $0, &chance) }
        )
    }
}

/// Seeded random numbers (SplitMix64).
struct Chance {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    /// Between 0 and 1, neither included.
    mutating func uniform() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return (Double((mixed ^ (mixed >> 31)) >> 12) + 0.5) * 0x1p-52
    }

    /// Of the standard normal distribution.
    mutating func normal() -> Double { sqrt(-2 * log(uniform())) * cos(2 * .pi * uniform()) }
}

extension MeasuredRun {
    static func fixture(
        seed: UInt64,
        dwell: String = "1.0.0",
        fingerprint: String = "same",
        isTrusted: Bool = true,
        isWhole: Bool = true,
        measures: [String: Measure]
    ) -> MeasuredRun {
        MeasuredRun(
            seed: seed,
            dwell: dwell,
            scenario: "Shop",
            fingerprint: fingerprint,
            started: 1_772_357_400,
            serviceURL: "http://127.0.0.1:8080",
            binding: "dwell-reference",
            receiveMode: "sse",
            isVirtual: false,
            verdict: .pass,
            isTrusted: isTrusted,
            isWhole: isWhole,
            measures: measures
        )
    }
}
