import Observations
import Testing

@testable import Analysis
@testable import Scenarios

/// A line of `expect:`. (Swift Testing has an `Expectation`, too.)
typealias Asked = Scenarios.Expectation

func asked(_ name: String, _ comparison: Asked.Comparison, _ threshold: Double) throws -> Asked {
    let metric = try #require(Metric.named(name))
    return Asked(text: name, claim: .figure(Asked.Figure(metric, comparison, threshold)))
}

extension Scenario {
    /// An invite is promised after five seconds on a page.
    static func promising(
        _ activation: ActivationMode = .withInvite,
        after: Duration = .seconds(5),
        scope: LaunchScope = .page,
        launchMinimised: Bool = false,
        afterNo: AfterNo = .minimise,
        form: [FormField] = [],
        expecting expectations: [Asked] = []
    ) -> Scenario {
        Scenario(
            name: "test",
            service: .embedded,
            settings: PromisedSettings(
                activation: activation,
                launchAfter: after,
                launchScope: scope,
                launchMinimised: launchMinimised,
                afterNo: afterNo,
                form: form
            ),
            visitors: Visitors(arrivals: Arrivals(rate: 1, duration: .seconds(60), spacing: .even), mix: []),
            teams: [Team(count: 1)],
            seed: 1,
            tolerances: Tolerances(),
            expectations: expectations
        )
    }
}

extension RunRecord {
    static func lasting(_ duration: Double? = 60, planned: Int = 1, ending: RunEnding = .whole) -> RunRecord {
        RunRecord(
            dwell: "0.1.0",
            scenario: "test",
            scenarioText: "",
            seed: 1,
            started: 0,
            duration: duration,
            serviceURL: "http://127.0.0.1",
            binding: "reference",
            receiveMode: "sse",
            isVirtual: false,
            ending: ending,
            visitsPlanned: planned
        )
    }
}

extension Judgement {
    init(run: RunRecord, scenario: Scenario, observations: [Observation]) {
        self.init(run: run, scenario: scenario, observations: SortedObservations(observations))
    }
}

extension Journal {
    init(run: RunRecord, scenario: Scenario, observations: [Observation]) {
        self.init(run: run, scenario: scenario, observations: SortedObservations(observations))
    }
}

extension RunTables {
    init(run: RunRecord, scenario: Scenario, observations: [Observation]) {
        self.init(run: run, scenario: scenario, observations: SortedObservations(observations))
    }
}

extension Slice {
    /// All of a run.
    convenience init(_ observations: [Observation], _ scenario: Scenario = .promising()) {
        self.init(Journal(run: .lasting(), scenario: scenario, observations: observations), scenario)
    }
}

/// What one rule makes of a run of 60 s.
func judge(_ rule: any Rule, _ scenario: Scenario, _ observations: [Observation]...) -> Ruling {
    rule.hear(Journal(run: .lasting(60), scenario: scenario, observations: observations.flatMap(\.self)), scenario)
        .reduce(into: Ruling()) { $0 += $1.ruling }
}

/// The same, where an invite is promised after five seconds on a page.
func judge(_ rule: any Rule, _ observations: [Observation]...) -> Ruling {
    judge(rule, .promising(), observations.flatMap(\.self))
}

extension Ruling {
    var evidence: [String] { violations.map(\.evidence) }

    var isHeld: Bool { cases > 0 && violations.isEmpty }
}
