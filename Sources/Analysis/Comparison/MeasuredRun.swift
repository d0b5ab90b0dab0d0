import Observations
public import Scenarios

/// One run as far as comparing needs it: what was run, and what every compared metric came to.
public struct MeasuredRun: Sendable, Equatable {
    public var seed: UInt64
    /// The version of Dwell that measured it.
    public var dwell: String
    public var scenario: String
    /// Equal for runs of the same scenario, whatever its seed, service and expectations.
    public var fingerprint: String
    /// Wall time of the start, seconds since 1970; only a label.
    public var started: Double
    /// Without credentials.
    public var serviceURL: String
    public var binding: String
    public var receiveMode: String
    public var isVirtual: Bool
    public var verdict: Verdict
    /// Whether the generator kept up.
    public var isTrusted: Bool
    /// Whether every visitor came and left, and the end was written.
    public var isWhole: Bool
    /// By the metric's name; a metric that the run's Dwell did not know is missing.
    public var measures: [String: Measure]

    /// Measures a judged run.
    public init(_ judgement: Judgement) {
        let run = judgement.run
        self.init(
            seed: run.seed,
            dwell: run.dwell,
            scenario: run.scenario,
            fingerprint: judgement.scenario.fingerprint,
            started: run.started,
            serviceURL: run.serviceURL,
            binding: run.binding,
            receiveMode: run.receiveMode,
            isVirtual: run.isVirtual,
            verdict: judgement.verdict,
            isTrusted: judgement.trust.isTrusted,
            isWhole: !run.wasCutShort,
            measures: Dictionary(uniqueKeysWithValues: ComparedMetric.all.map { ($0.name, $0.measure(judgement)) })
        )
    }

    init(
        seed: UInt64,
        dwell: String,
        scenario: String,
        fingerprint: String,
        started: Double,
        serviceURL: String,
        binding: String,
        receiveMode: String,
        isVirtual: Bool,
        verdict: Verdict,
        isTrusted: Bool,
        isWhole: Bool,
        measures: [String: Measure]
    ) {
        self.seed = seed
        self.dwell = dwell
        self.scenario = scenario
        self.fingerprint = fingerprint
        self.started = started
        self.serviceURL = serviceURL
        self.binding = binding
        self.receiveMode = receiveMode
        self.isVirtual = isVirtual
        self.verdict = verdict
        self.isTrusted = isTrusted
        self.isWhole = isWhole
        self.measures = measures
    }
}

extension Scenario {
    /// Equal for scenarios that have the same visitors do the same with the same agents: a hash (FNV-1a, 64 bits) of
    /// the file with every default written out, without its name, seed, service and expectations.
    public var fingerprint: String {
        var same = self
        (same.name, same.seed, same.service, same.receive, same.expectations, same.waivers) =
            ("same", 0, .embedded, nil, [], [])
        let hash = same.yaml.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
